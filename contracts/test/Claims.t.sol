// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TokenTerms} from "../src/interfaces/IBatches.sol";
import {IClaims, GroupState, LeafStatus} from "../src/interfaces/IClaims.sol";
import {Purpose} from "../src/interfaces/IEscrow.sol";
import {Drawn} from "../src/interfaces/IRounds.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {Group, Leaf, Summary} from "../src/libraries/Structs.sol";
import {Posted, SettlementWorld} from "./SettlementWorld.sol";
import {HostileToken} from "./Tokens.sol";

contract ClaimsTest is SettlementWorld {
    HostileToken internal token;

    function terms() internal view override returns (TokenTerms[] memory all) {
        all = new TokenTerms[](2);
        all[0] = TokenTerms(address(opg), 1e18, 1e14);
        // 10 OPG for a token of 6 decimals.
        all[1] = TokenTerms(address(token), 1e31, 100);
    }

    function setUp() public override {
        token = new HostileToken();
        super.setUp();
        token.mint(address(this), 1e12);
        token.approve(address(escrow), 1e12);
        escrow.depositFor(payer, address(token), 1e12);
        vm.prank(payer);
        escrow.reserve(address(batches), worker, address(token), 1e12);
    }

    // Claim -----------------------------------------------------------------------------------------------------------------

    function testAClaimDividesPricesByTheChequeAndAuditFeesByChecks() public {
        uint256 burntBefore = escrow.burntOf(address(opg));
        Posted memory p = settle(4, 10_000);
        Drawn[] memory accounts = drawnOf(p, 0);
        uint256 price = 4 * PRICE;
        assertEq(freeOpg(gateway), (price * FEE_BPS) / 10_000, "gateway");
        assertEq(freeOpg(accounts[0].account), 4 * CHECK_FEE, "first auditor");
        assertEq(freeOpg(accounts[1].account), 4 * CHECK_FEE, "second auditor");
        assertEq(escrow.burntOf(address(opg)) - burntBefore, (price * BURN_BPS) / 10_000, "burnt");
        assertEq(freeOpg(worker), 0, "the worker's pay waits");
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(price), "locked");
        assertEq(batches.liabilityOf(worker), price, "liability");
        warpTo(free(p));
        vm.expectPartialRevert(IClaims.TooEarly.selector);
        release(p);
        warpTo(free(p) + 1);
        release(p);
        assertEq(freeOpg(worker), workerPart(price), "released");
        assertEq(claims.lockedOf(worker, address(opg)), 0, "nothing locked");
        assertEq(batches.liabilityOf(worker), 0, "no liability");
        assertEq(freeOpg(address(batches)), 0, "no money is left with the module");
        release(p);
        assertEq(freeOpg(worker), workerPart(price), "a second release pays nothing");
    }

    function testFuzzMoneyInIsMoneyOutForAnySharesAndChecks(uint256 seed) public {
        Group[] memory groups = new Group[](1 + seed % 4);
        uint256 total;
        for (uint256 g; g < groups.length; ++g) {
            uint256 r = uint256(keccak256(abi.encode(seed, g)));
            groups[g] = groupIn(address(opg), uint32(1 + r % 9), [0, 100, 1000, 10_000][(r >> 8) % 4], 1e14 + (r >> 16) % 1e18);
            groups[g].gatewayFeeBps = uint16((r >> 80) % 5000);
            groups[g].burnBps = uint16((r >> 100) % 5000);
            groups[g].checkFee = uint128(CHECK_FEE + (r >> 120) % 1e16);
            total += uint256(groups[g].priceTotal) + groups[g].auditTotal;
        }
        uint256 supply = escrow.totalOf(address(opg));
        Posted memory p = draft(worker, groups);
        post(p);
        assertEq(freeOpg(address(batches)), total, "drawn");
        Summary[] memory summaries;
        bytes[] memory bitmaps;
        if (batches.getBatch(p.batchId).audited) {
            seal(p);
            (summaries, bitmaps) = postSummaries(p, 0);
        }
        warpTo(windowEnd(p) + 1);
        claim(p, summaries, bitmaps);
        warpTo(free(p) + 1);
        release(p);
        assertEq(freeOpg(address(batches)), 0, "all paid");
        assertEq(escrow.totalOf(address(opg)), supply, "nothing created");
        assertEq(batches.liabilityOf(worker), 0, "no liability");
    }

    function testChecksBeyondTheAuditFeesArePaidByTheWorker() public {
        // Nothing at risk: a 1 % class is checked at every leaf.
        Posted memory p = postOne(4, 100);
        assertEq(p.atRisk[0], 0, "nothing at risk");
        seal(p);
        (Summary[] memory summaries, bytes[] memory bitmaps) = postSummaries(p, 0);
        warpTo(windowEnd(p) + 1);
        claim(p, summaries, bitmaps);
        uint256 audit = p.groups[0].auditTotal;
        assertEq(freeOpg(drawnOf(p, 0)[0].account), 4 * CHECK_FEE, "the worker's own fee per check");
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(4 * PRICE) - (8 * CHECK_FEE - audit), "from its pay");
    }

    function testAuditFeesThatNoAuditorEarnedGoBackToThePayer() public {
        Posted memory p = postOne(4, 100);
        seal(p);
        uint256 before = reserved(worker);
        warpTo(claimFrom(p) + 1);
        claimEmpty(p);
        assertEq(reserved(worker) - before, p.groups[0].auditTotal, "refunded");
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(4 * PRICE), "1 % leaves are paid without a check");
    }

    function testGroupsAreClaimedByPagesAndOnce() public {
        Group[] memory groups = new Group[](16);
        for (uint256 g; g < 16; ++g) groups[g] = groupOf(2, 0);
        Posted memory p = draft(worker, groups);
        post(p);
        Summary[] memory none = new Summary[](0);
        bytes[] memory empty = new bytes[](0);
        vm.expectPartialRevert(IClaims.TooEarly.selector);
        claims.claim(p.batchId, p.groups, p.atRisk, 0, 16, none, empty);
        warpTo(windowEnd(p) + 1);
        vm.expectRevert(IClaims.InvalidRange.selector);
        claims.claim(p.batchId, p.groups, p.atRisk, 3, 3, none, empty);
        vm.expectRevert(IClaims.InvalidRange.selector);
        claims.claim(p.batchId, p.groups, p.atRisk, 0, 17, none, empty);
        claims.claim(p.batchId, p.groups, p.atRisk, 3, 9, none, empty);
        assertTrue(!claims.groupState(p.batchId, 2).claimed && claims.groupState(p.batchId, 3).claimed, "a page");
        claims.claim(p.batchId, p.groups, p.atRisk, 0, 16, none, empty);
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(2 * PRICE) * 16, "each once");
    }

    function testAClaimIncludesEveryPostedSummary() public {
        Posted memory p = postOne(4, 10_000);
        seal(p);
        (Summary[] memory summaries, bytes[] memory bitmaps) = postSummaries(p, 0);
        warpTo(windowEnd(p) + 1);
        vm.expectRevert(IClaims.InvalidSummaries.selector);
        claimEmpty(p);
        Summary[] memory one = new Summary[](1);
        bytes[] memory oneBitmap = new bytes[](1);
        (one[0], oneBitmap[0]) = (summaries[1], bitmaps[1]);
        vm.expectRevert(IClaims.InvalidSummaries.selector);
        claim(p, one, oneBitmap);
        (summaries[0], summaries[1]) = (summaries[1], summaries[0]);
        vm.expectRevert(IClaims.InvalidSummaries.selector);
        claim(p, summaries, bitmaps);
        (summaries[0], summaries[1]) = (summaries[1], summaries[0]);
        bitmaps[0] = hex"00";
        vm.expectRevert(IClaims.InvalidSummaries.selector);
        claim(p, summaries, bitmaps);
    }

    function testAnIncompleteBatchIsClaimedAfterAllRedrawsAndSlicesTheMissing() public {
        Posted memory p = postOne(4, 100);
        seal(p);
        warpTo(windowEnd(p) + GRACE + 1);
        vm.expectPartialRevert(IClaims.TooEarly.selector);
        claimEmpty(p);
        warpTo(claimFrom(p) + 1);
        claimEmpty(p);
        assertTrue(drawnOf(p, 0)[0].sliced && drawnOf(p, 0)[1].sliced, "sliced");
        assertEq(seats.seatOf(address(batches), drawnOf(p, 0)[0].seat).stake, 990e18, "a slice");
    }

    // Leaves that no auditor checked ----------------------------------------------------------------------------------------

    /// @dev A batch of class 100 % whose auditors checked all leaves but the first.
    function partlyChecked(uint32 count) internal returns (Posted memory p, Summary[] memory summaries, bytes[] memory bitmaps) {
        p = postOne(count, 10_000);
        seal(p);
        Drawn[] memory accounts = drawnOf(p, 0);
        summaries = new Summary[](2);
        bitmaps = new bytes[](2);
        for (uint256 i; i < 2; ++i) {
            bitmaps[i] = bitmapOf(p, accounts[i].account, 0);
            bitmaps[i][0] &= 0xfe;
            summaries[i] = summaryOf(p, accounts[i].account, 0, bitmaps[i]);
            rounds.postSummary(summaries[i], bitmaps[i], signed(summaries[i]));
        }
        warpTo(windowEnd(p) + 1);
    }

    function open(Posted memory p, Summary[] memory summaries, bytes[] memory bitmaps, uint256 index) internal {
        Leaf[] memory leaves = new Leaf[](1);
        bytes32[][] memory proofs = new bytes32[][](1);
        (leaves[0], proofs[0]) = (p.leaves[index], proofOf(p, index));
        claims.openUnchecked(p.batchId, p.groups, p.atRisk, summaries, bitmaps, leaves, proofs);
    }

    function testALeafOfClass100ThatNoAuditorCheckedIsOpenedAndRefunded() public {
        (Posted memory p, Summary[] memory summaries, bytes[] memory bitmaps) = partlyChecked(4);
        vm.expectRevert(abi.encodeWithSelector(IClaims.LeafNotChecked.selector, 0));
        claim(p, summaries, bitmaps);
        uint256 before = reserved(worker);
        open(p, summaries, bitmaps, 0);
        assertEq(reserved(worker) - before, PRICE + 2 * CHECK_FEE, "price and audit fee");
        bytes32 hash = claims.leafHash(p.leaves[0]);
        assertEq(uint256(claims.leafStatus(p.batchId, hash)), uint256(LeafStatus.Void), "void");
        claim(p, summaries, bitmaps);
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(3 * PRICE), "the others are paid");
        vm.expectRevert(IClaims.InvalidLeaf.selector);
        open(p, summaries, bitmaps, 0);
    }

    function testACheckedLeafIsNotOpened() public {
        (Posted memory p, Summary[] memory summaries, bytes[] memory bitmaps) = partlyChecked(4);
        vm.expectRevert(IClaims.InvalidLeaf.selector);
        open(p, summaries, bitmaps, 1);
        p.leaves[0].price += 1;
        vm.expectRevert(IClaims.InvalidLeaf.selector);
        open(p, summaries, bitmaps, 0);
    }

    function testOnlyTheWorkerGivesAGroupUp() public {
        (Posted memory p, Summary[] memory summaries, bytes[] memory bitmaps) = partlyChecked(4);
        vm.prank(payer);
        vm.expectRevert(IClaims.NotWorker.selector);
        claims.giveUp(p.batchId, p.groups, p.atRisk, 0);
        uint256 before = reserved(worker);
        vm.prank(worker);
        claims.giveUp(p.batchId, p.groups, p.atRisk, 0);
        assertEq(reserved(worker) - before, 4 * PRICE, "prices");
        claim(p, summaries, bitmaps);
        assertEq(freeOpg(drawnOf(p, 0)[0].account), 4 * CHECK_FEE, "auditors are paid");
        vm.prank(worker);
        vm.expectPartialRevert(IClaims.AlreadyClaimed.selector);
        claims.giveUp(p.batchId, p.groups, p.atRisk, 0);
    }

    function testAGroupIsNotGivenUpWhileCasesCanBeOpened() public {
        // A worker whose lie was drawn would get out for one price.
        Posted memory p = postOne(2, 100);
        seal(p);
        vm.prank(worker);
        vm.expectPartialRevert(IClaims.TooEarly.selector);
        claims.giveUp(p.batchId, p.groups, p.atRisk, 0);
    }

    function testAGroupWithAnUncheckedLeafIsGivenUpWhenPayIsFree() public {
        (Posted memory p, Summary[] memory summaries, bytes[] memory bitmaps) = partlyChecked(4);
        uint256 before = reserved(worker);
        warpTo(free(p) + 1);
        claim(p, summaries, bitmaps);
        assertEq(reserved(worker) - before, 4 * PRICE, "prices go back");
        release(p);
        assertEq(batches.liabilityOf(worker), 0, "no liability");
        assertEq(freeOpg(address(batches)), 0, "nothing is left");
    }

    // Void batches ----------------------------------------------------------------------------------------------------------

    function testAnUnsealedBatchIsVoidAndRefundedToTheReservation() public {
        Posted memory p = postOne(4, 100);
        warpTo(windowEnd(p));
        assertTrue(!claims.isVoid(p.batchId), "not yet");
        warpTo(windowEnd(p) + 1);
        assertTrue(claims.isVoid(p.batchId), "void");
        vm.expectRevert(IClaims.NotSealed.selector);
        claimEmpty(p);
        rulings.voidUnsealed(p.batchId, p.groups, p.atRisk);
        claimEmpty(p);
        assertEq(reserved(worker), 10_000e18, "all of it");
        assertEq(freeOpg(payer), 0, "under the delay of the reservation");
        assertEq(batches.liabilityOf(worker), 0, "no liability");
        claimEmpty(p);
        assertEq(reserved(worker), 10_000e18, "once");
    }

    function testALeafListThatIsNotServedVoidsTheBatch() public {
        Posted memory p = postOne(4, 100);
        seal(p);
        holdList(p);
        assertTrue(claims.isListHeld(p.batchId), "held");
        vm.expectRevert(IClaims.ListIsHeld.selector);
        holdList(p);
        warpTo(claimFrom(p) + 1);
        vm.expectRevert(IClaims.ListIsHeld.selector);
        claimEmpty(p);
        ruleList(p, Outcome.NotServed, true, address(0));
        claimEmpty(p);
        assertEq(reserved(worker), 10_000e18, "refunded");
    }

    function testALeafListThatWasServedIsClaimed() public {
        Posted memory p = postOne(4, 100);
        seal(p);
        holdList(p);
        ruleList(p, Outcome.Right, true, address(0));
        warpTo(claimFrom(p) + 1);
        claimEmpty(p);
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(4 * PRICE), "paid");
    }

    // Held leaves -----------------------------------------------------------------------------------------------------------

    function testAHeldLeafIsNotClaimedAndNoOtherLeafIsHeld() public {
        Posted memory p = postOne(4, 100);
        seal(p);
        hold(p, 2);
        (Summary[] memory summaries, bytes[] memory bitmaps) = postSummaries(p, 0);
        warpTo(windowEnd(p) + 1);
        claim(p, summaries, bitmaps);
        uint256 excess = 8 * CHECK_FEE - p.groups[0].auditTotal;
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(3 * PRICE) - excess, "three leaves");
        rule(p, 2, Outcome.Right, false, address(0));
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(4 * PRICE) - excess, "the fourth after its ruling");
        bytes32 hash = claims.leafHash(p.leaves[2]);
        assertEq(uint256(claims.leafStatus(p.batchId, hash)), uint256(LeafStatus.Cleared), "cleared");
    }

    function testFuzzARulingBeforeTheClaimPaysOrRefundsItsLeaf(uint8 outcome, uint8 index) public {
        outcome = uint8(bound(outcome, 1, 4));
        index = uint8(bound(index, 0, 3));
        Posted memory p = postOne(4, 0);
        uint256 before = reserved(worker);
        hold(p, index);
        rule(p, index, Outcome(outcome), false, address(0));
        warpTo(windowEnd(p) + 1);
        claimEmpty(p);
        warpTo(free(p) + 1);
        release(p);
        uint256 paid = outcome == uint8(Outcome.Right) ? 4 : 3;
        assertEq(reserved(worker) - before, (4 - paid) * PRICE, "refund");
        uint256 forfeit = outcome == uint8(Outcome.NotServed) ? PRICE : 0;
        assertEq(freeOpg(worker), workerPart(paid * PRICE) - forfeit, "pay");
        assertEq(freeOpg(address(batches)), 0, "nothing is left");
    }

    function testACaseOnALeafOfTheSameIndexShieldsNoOther() public {
        // A malformed tree with two leaves of index 1.
        Group[] memory groups = new Group[](1);
        groups[0] = groupOf(4, 100);
        Posted memory p = draft(worker, groups);
        p.leaves[3].index = 1;
        grow(p);
        post(p);
        seal(p);
        hold(p, 1);
        hold(p, 3);
        bytes32 hash = claims.leafHash(p.leaves[3]);
        assertEq(uint256(claims.leafStatus(p.batchId, hash)), uint256(LeafStatus.Held), "held too");
    }

    function testALeafWithAPriceAboveItsGroupTakesNoMoreThanTheGroupHas() public {
        Group[] memory groups = new Group[](2);
        groups[0] = groupOf(2, 0);
        groups[1] = groupOf(2, 0);
        Posted memory p = draft(worker, groups);
        p.leaves[1].price = type(uint128).max;
        grow(p);
        post(p);
        uint256 before = reserved(worker);
        hold(p, 1);
        hold(p, 0);
        rule(p, 1, Outcome.Undecided, true, address(0));
        rule(p, 0, Outcome.Undecided, true, address(0));
        assertEq(reserved(worker) - before, 2 * PRICE, "the group's total");
        warpTo(windowEnd(p) + 1);
        claimEmpty(p);
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(2 * PRICE), "the other group is paid");
    }

    function testRefusesToHoldTwiceLateOrALeafOutsideItsGroup() public {
        Group[] memory groups = new Group[](2);
        groups[0] = groupOf(2, 0);
        groups[1] = groupOf(2, 0);
        Posted memory p = draft(worker, groups);
        p.leaves[3].group = 0;
        p.leaves[2].group = 9;
        grow(p);
        post(p);
        hold(p, 0);
        vm.expectPartialRevert(IClaims.LeafHasStatus.selector);
        hold(p, 0);
        vm.expectRevert(IClaims.InvalidLeaf.selector);
        hold(p, 3);
        vm.expectRevert(IClaims.InvalidLeaf.selector);
        hold(p, 2);
        warpTo(windowEnd(p) + 1);
        vm.expectPartialRevert(IClaims.TooLate.selector);
        hold(p, 1);
    }

    function testACaseThatNeverClosesKeepsNoMoney() public {
        Posted memory p = postOne(4, 0);
        hold(p, 0);
        warpTo(windowEnd(p) + 1);
        claimEmpty(p);
        warpTo(free(p));
        vm.expectPartialRevert(IClaims.TooEarly.selector);
        claims.expire(p.batchId, p.groups, p.atRisk, p.leaves[0]);
        warpTo(free(p) + 1);
        uint256 before = reserved(worker);
        claims.expire(p.batchId, p.groups, p.atRisk, p.leaves[0]);
        assertEq(reserved(worker) - before, PRICE, "refunded");
        vm.expectPartialRevert(IClaims.LeafHasStatus.selector);
        claims.expire(p.batchId, p.groups, p.atRisk, p.leaves[0]);
        // A ruling that comes later changes nothing.
        rule(p, 0, Outcome.Right, true, address(0));
        release(p);
        assertEq(freeOpg(address(batches)), 0, "nothing is left");
    }

    function testALeafListThatNeverClosesVoidsTheBatch() public {
        Posted memory p = postOne(4, 100);
        seal(p);
        vm.expectPartialRevert(IClaims.TooEarly.selector);
        claims.expire(p.batchId, p.groups, p.atRisk, list());
        holdList(p);
        warpTo(free(p) + 1);
        claims.expire(p.batchId, p.groups, p.atRisk, list());
        claimEmpty(p);
        assertEq(reserved(worker), 10_000e18, "refunded");
        vm.expectPartialRevert(IClaims.LeafHasStatus.selector);
        claims.expire(p.batchId, p.groups, p.atRisk, list());
    }

    // Tokens ----------------------------------------------------------------------------------------------------------------

    function testATokenThatFailsStopsNoClaim() public {
        Group[] memory groups = new Group[](2);
        groups[0] = groupIn(address(token), 2, 0, 1e6);
        groups[1] = groupOf(2, 0);
        Posted memory p = draft(worker, groups);
        post(p);
        assertEq(batches.liabilityOf(worker), 2 * 10e18 + 2 * PRICE, "converted");
        for (uint256 fault; fault < 9; ++fault) token.setFault(HostileToken.Fault(fault));
        token.setFault(HostileToken.Fault.EatsGas);
        warpTo(windowEnd(p) + 1);
        claimEmpty(p);
        warpTo(free(p) + 1);
        release(p);
        assertEq(escrow.freeOf(worker, address(token)), workerPart(2e6), "credited in the Escrow");
        assertEq(freeOpg(worker), workerPart(2 * PRICE), "the other group");
    }

    function testAPayoutAddressThatTheEscrowRefusesStopsNoClaim() public {
        vm.prank(gateway);
        nodes.setPayout(address(escrow));
        settle(2, 0);
        assertEq(freeOpg(gateway), (2 * PRICE * FEE_BPS) / 10_000, "to the account itself");
    }

    function testPayGoesToThePayoutAddress() public {
        vm.prank(worker);
        nodes.setPayout(address(0xca54));
        Posted memory p = settle(2, 0);
        warpTo(free(p) + 1);
        release(p);
        assertEq(freeOpg(address(0xca54)), workerPart(2 * PRICE), "payout");
    }

    // Privileges ------------------------------------------------------------------------------------------------------------

    function testOnlyTheSettlementHoldsResolvesAndVoids() public {
        Posted memory p = postOne(2, 0);
        vm.expectRevert(IClaims.NotSettlement.selector);
        claims.hold(p.batchId, p.groups, p.atRisk, p.leaves[0], proofOf(p, 0));
        vm.expectRevert(IClaims.NotSettlement.selector);
        claims.resolve(p.batchId, p.groups[0], p.leaves[0], true, true);
        vm.expectRevert(IClaims.NotSettlement.selector);
        claims.resolveList(p.batchId, true);
        vm.expectRevert(IClaims.NotSettlement.selector);
        claims.addDebt(worker, address(opg), 1);
        vm.expectRevert(IClaims.NotSettlement.selector);
        claims.voidLeaf(p.batchId, p.groups, p.atRisk, p.leaves[0], proofOf(p, 0));
    }

    function testRefusesOtherGroups() public {
        Posted memory p = postOne(2, 0);
        warpTo(windowEnd(p) + 1);
        p.groups[0].payer = worker2;
        vm.expectRevert(IClaims.WrongGroups.selector);
        claimEmpty(p);
        vm.expectRevert(IClaims.WrongGroups.selector);
        release(p);
    }
}
