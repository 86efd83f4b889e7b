// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBatches} from "../src/interfaces/IBatches.sol";
import {IBounties} from "../src/interfaces/IBounties.sol";
import {IClaims, LeafStatus} from "../src/interfaces/IClaims.sol";
import {Purpose} from "../src/interfaces/IEscrow.sol";
import {IRulings, Outcome} from "../src/interfaces/IRulings.sol";
import {Draw} from "../src/libraries/Draw.sol";
import {Group, Summary} from "../src/libraries/Structs.sol";
import {Posted, SettlementWorld} from "./SettlementWorld.sol";

contract RulingsTest is SettlementWorld {
    address internal opener = address(0x09e4e4);

    function bondOf(address account) internal view returns (uint256 bond) {
        (bond,,) = escrow.pledgeOf(address(batches), account, Purpose.Bond);
    }

    // Wrong -----------------------------------------------------------------------------------------------------------------

    function testWrongOnTheLastRungBurnsAllPayOfEarlierBatchesClaimedOrNotAndTheBond() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 40e18);
        Posted memory claimed = settle(10, 0);
        Posted memory unclaimed = postOne(10, 0);
        Posted memory p = postOne(2, 0);
        hold(p, 0);
        uint256 before = reserved(worker);
        uint256 burnt = escrow.burntOf(address(opg));
        rule(p, 0, Outcome.Wrong, true, opener);
        assertEq(reserved(worker) - before, PRICE, "the leaf's price goes back");
        assertEq(bondOf(worker), 0, "the bond");
        assertEq(claims.lockedOf(worker, address(opg)), 0, "no pay is at risk any more");
        assertEq(escrow.burntOf(address(opg)) - burnt, 36e18, "nine tenths of the bond burn at once");
        warpTo(windowEnd(p) + 1);
        claimEmpty(unclaimed);
        claimEmpty(p);
        warpTo(free(p) + 1);
        release(claimed);
        release(unclaimed);
        release(p);
        assertEq(freeOpg(worker), 0, "nothing is paid");
        assertEq(batches.liabilityOf(worker), 0, "no liability");
        uint256 pay = 2 * workerPart(10 * PRICE) + workerPart(PRICE);
        assertEq(freeOpg(address(batches)), (pay + 40e18) / 10, "the opener's tenth waits");
        vm.expectPartialRevert(IBounties.NotReady.selector);
        rulings.payBounty(1);
        warpTo(block.timestamp + batches.exitDelay());
        for (uint256 id = 1; id <= 4; ++id) rulings.payBounty(id);
        assertEq(freeOpg(opener), (pay + 40e18) / 10, "a tenth of all that burnt");
        vm.expectRevert(IBounties.UnknownBounty.selector);
        rulings.payBounty(1);
    }

    function testWrongOnTheFirstRungRefundsTheLeafOnly() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 40e18);
        Posted memory p = postOne(2, 0);
        hold(p, 0);
        rule(p, 0, Outcome.Wrong, false, opener);
        assertEq(bondOf(worker), 40e18, "the bond stays");
        assertEq(rulings.generationOf(worker), 0, "same generation");
        assertEq(rulings.suspendedUntil(worker), 0, "not suspended");
        warpTo(windowEnd(p) + 1);
        claimEmpty(p);
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(PRICE), "the other leaf is paid");
    }

    function testPayThatWasReleasedBeforeTheRulingDoesNotBurn() public {
        Posted memory first = settle(10, 0);
        warpTo(free(first) + 1);
        release(first);
        Posted memory p = postOne(2, 0);
        hold(p, 0);
        rule(p, 0, Outcome.Wrong, true, opener);
        assertEq(freeOpg(worker), workerPart(10 * PRICE), "free");
    }

    function testBatchesPostedAfterTheSuspensionAreNotTouchedByTheRuling() public {
        Posted memory p = postOne(2, 0);
        hold(p, 0);
        rule(p, 0, Outcome.Wrong, true, opener);
        warpTo(rulings.suspendedUntil(worker));
        Posted memory later = settle(3, 0);
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(3 * PRICE), "counted in the new generation");
        warpTo(free(later) + 1);
        claimEmpty(p);
        release(p);
        release(later);
        assertEq(freeOpg(worker), workerPart(3 * PRICE), "paid");
    }

    function testASecondRulingGivesTheFirstOpenersShareToNoOther() public {
        Posted memory a = postOne(10, 0);
        Posted memory b = postOne(2, 0);
        hold(b, 0);
        hold(b, 1);
        rule(b, 0, Outcome.Wrong, true, opener);
        rule(b, 1, Outcome.Wrong, true, address(0xf41e4d));
        warpTo(free(b) + 1);
        claimEmpty(a);
        (address to,, uint256 amount,) = rulings.bountyOf(1);
        assertEq(to, opener, "the first opener");
        assertEq(amount, workerPart(10 * PRICE) / 10, "a tenth");
        (to,) = rulings.convictionOf(worker, 1);
        assertEq(to, address(0xf41e4d), "the second ends an empty generation");
    }

    function testAWorkerThatConvictsItselfLosesMoreThanLeavingWouldCost() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 40e18);
        Posted memory p = settle(10, 0);
        Posted memory q = postOne(1, 0);
        hold(q, 0);
        rule(q, 0, Outcome.Wrong, true, worker);
        warpTo(free(q) + batches.exitDelay());
        release(p);
        rulings.payBounty(1);
        rulings.payBounty(2);
        assertEq(freeOpg(worker), (40e18 + workerPart(10 * PRICE)) / 10, "a tenth of its own money");
    }

    // Suspension ------------------------------------------------------------------------------------------------------------

    function testASuspendedWorkerPostsNothing() public {
        Posted memory p = postOne(2, 0);
        hold(p, 0);
        rule(p, 0, Outcome.Wrong, true, opener);
        Group[] memory groups = new Group[](1);
        groups[0] = groupOf(1, 0);
        Posted memory q = draft(worker, groups);
        bytes[] memory cheques = chequesFor(q, 0);
        bytes32[] memory digests = digestsOf(q);
        vm.prank(worker);
        vm.expectRevert(abi.encodeWithSelector(IBatches.Suspended.selector, block.timestamp + 1 days));
        batches.postBatch(worker, 1, q.root, digests, q.groups, cheques, new Group[](0), new uint256[](0));
    }

    function testAWorkerThatResolvesAndClaimsInOneTransactionGetsNothing() public {
        Posted memory a = postOne(10, 0);
        Posted memory b = postOne(10, 0);
        hold(b, 0);
        warpTo(windowEnd(b) + 1);
        rule(b, 0, Outcome.Wrong, true, opener);
        claimEmpty(a);
        claimEmpty(b);
        assertEq(claims.lockedOf(worker, address(opg)), 0, "burnt at the claim");
        warpTo(free(b) + 1);
        release(a);
        release(b);
        assertEq(freeOpg(worker), 0, "nothing");
    }

    function testASuspensionDelaysNoClaimOfMoneyThatIsFree() public {
        Posted memory p = postOne(2, 0);
        vm.prank(address(faults));
        rulings.suspend(worker);
        warpTo(windowEnd(p) + 1);
        claimEmpty(p);
        warpTo(free(p) + 1);
        release(p);
        assertEq(freeOpg(worker), workerPart(2 * PRICE), "paid");
    }

    // Not served ------------------------------------------------------------------------------------------------------------

    /// @dev A sealed batch of one leaf at 1 % with `bond` at risk. @return drawn one of its accounts
    function withheld(uint256 bond) internal returns (Posted memory p, address drawn) {
        if (bond > 0) pledgeOpg(address(batches), worker, Purpose.Bond, bond);
        p = postOne(1, 100);
        seal(p);
        drawn = drawnOf(p, 0)[0].account;
        hold(p, 0);
    }

    function testAWithheldLeafThatWasDrawnForfeitsTwiceItsPriceByItsRate() public {
        // The class's own rate: 1 % for each of 2 accounts.
        (Posted memory p, address drawn) = withheld(150 * PRICE);
        uint256 before = reserved(worker);
        rule(p, 0, Outcome.NotServed, false, drawn);
        assertEq(reserved(worker) - before, PRICE + p.groups[0].auditTotal, "price and audit fee go back");
        uint256 rate = Draw.rate(100, PRICE, 2, 150 * PRICE);
        uint256 forfeit = (2 * PRICE * Draw.ALWAYS + 2 * rate - 1) / (2 * rate);
        assertTrue(forfeit > 99 * PRICE && forfeit <= 101 * PRICE, "about a hundred prices");
        assertEq(bondOf(worker), 150 * PRICE - forfeit, "from the bond");
        assertEq(freeOpg(drawn), 0, "no gain for the auditor");
        assertEq(rulings.generationOf(worker), 0, "no burning");
        (uint256 stake,,) = escrow.pledgeOf(address(batches), worker, Purpose.Worker);
        assertEq(stake, STAKE, "no stake");
    }

    function testAWithheldLeafAtRateOneForfeitsTwoPrices() public {
        (Posted memory p, address drawn) = withheld(0);
        rule(p, 0, Outcome.NotServed, false, drawn);
        assertEq(claims.debtOf(worker, address(opg)), 2 * PRICE, "a debt, where nothing is here");
    }

    function testALeafThatWasNotServedToItsRequesterForfeitsOnePrice() public {
        (Posted memory p,) = withheld(150 * PRICE);
        rule(p, 0, Outcome.NotServed, false, payer);
        assertEq(bondOf(worker), 149 * PRICE, "once");
    }

    function testForfeitsAreTakenFromClaimedPayFirst() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 150 * PRICE);
        Posted memory paid = settle(10, 0);
        Posted memory p = postOne(1, 0);
        hold(p, 0);
        rule(p, 0, Outcome.NotServed, false, payer);
        assertEq(bondOf(worker), 150 * PRICE, "not the bond");
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(10 * PRICE) - PRICE, "no longer at risk");
        warpTo(free(p) + 1);
        release(paid);
        assertEq(freeOpg(worker), workerPart(10 * PRICE) - PRICE, "burnt at the release");
        assertEq(claims.debtOf(worker, address(opg)), 0, "paid");
    }

    function testForfeitsBeyondPayAndBondStayADebt() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, PRICE / 2);
        Posted memory p = postOne(1, 0);
        hold(p, 0);
        rule(p, 0, Outcome.NotServed, false, payer);
        assertEq(bondOf(worker), 0, "bond");
        assertEq(claims.debtOf(worker, address(opg)), PRICE / 2, "debt");
        Posted memory q = settle(2, 0);
        warpTo(free(q) + 1);
        release(q);
        assertEq(freeOpg(worker), workerPart(2 * PRICE) - PRICE / 2, "the next pay owes it");
    }

    function testThreeBatchesNotServedInAnEpochSuspend() public {
        vm.warp((block.timestamp / 1 days + 1) * 1 days);
        Posted[3] memory all;
        for (uint256 i; i < 3; ++i) {
            all[i] = postOne(2, 0);
            hold(all[i], 0);
            hold(all[i], 1);
        }
        rule(all[0], 0, Outcome.NotServed, false, payer);
        rule(all[0], 1, Outcome.NotServed, false, payer);
        rule(all[1], 0, Outcome.NotServed, false, payer);
        assertEq(rulings.suspendedUntil(worker), 0, "two batches");
        rule(all[2], 0, Outcome.NotServed, false, payer);
        assertEq(rulings.suspendedUntil(worker), block.timestamp + 1 days, "three");
    }

    function testTwoOfAnotherDayDoNotSuspend() public {
        vm.warp((block.timestamp / 1 days + 1) * 1 days);
        Posted memory a = postOne(1, 0);
        Posted memory b = postOne(1, 0);
        Posted memory c = postOne(1, 0);
        hold(a, 0);
        hold(b, 0);
        hold(c, 0);
        rule(a, 0, Outcome.NotServed, false, payer);
        rule(b, 0, Outcome.NotServed, false, payer);
        warpTo(block.timestamp + 1 days);
        rule(c, 0, Outcome.NotServed, false, payer);
        assertEq(rulings.suspendedUntil(worker), 0, "counted by days");
    }

    function testAWithheldListForfeitsAsOneLeafOfItsTotal() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 1_500 * PRICE);
        Posted memory p = postOne(10, 100);
        seal(p);
        holdList(p);
        ruleList(p, Outcome.NotServed, true, drawnOf(p, 0)[0].account);
        // Ten prices at 2 accounts and 1 %: twice the total by a chance of 0.02, for any number of leaves.
        uint256 forfeit = 1_500 * PRICE - bondOf(worker);
        assertTrue(forfeit >= 999 * PRICE && forfeit <= 1_001 * PRICE, "forfeit");
        warpTo(claimFrom(p) + 1);
        claimEmpty(p);
        assertEq(reserved(worker), 10_000e18, "and the batch is unpaid");
    }

    function testADrawThatIsLeftUnsealedForfeitsLikeAWithheldList() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 150 * PRICE);
        Posted memory p = postOne(1, 100);
        warpTo(windowEnd(p));
        vm.expectRevert(IClaims.BatchIsVoid.selector);
        rulings.voidUnsealed(p.batchId, p.groups, p.atRisk);
        warpTo(windowEnd(p) + 1);
        rulings.voidUnsealed(p.batchId, p.groups, p.atRisk);
        uint256 forfeit = 150 * PRICE - bondOf(worker);
        assertTrue(forfeit >= 99 * PRICE && forfeit <= 101 * PRICE, "a hundred prices at 1 % and k = 2");
        vm.expectRevert(IClaims.BatchIsVoid.selector);
        rulings.voidUnsealed(p.batchId, p.groups, p.atRisk);
    }

    function testASealedBatchIsNotVoided() public {
        Posted memory p = postOne(1, 100);
        seal(p);
        warpTo(windowEnd(p) + 1);
        vm.expectRevert(IClaims.BatchIsVoid.selector);
        rulings.voidUnsealed(p.batchId, p.groups, p.atRisk);
        Posted memory q = postOne(1, 0);
        warpTo(windowEnd(q) + 1);
        vm.expectRevert(IClaims.BatchIsVoid.selector);
        rulings.voidUnsealed(q.batchId, q.groups, q.atRisk);
    }

    // Bonds -----------------------------------------------------------------------------------------------------------------

    function testTheCostsOfACaseComeFromTheBondBeforeItBurns() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 40e18);
        Posted memory p = postOne(2, 0);
        hold(p, 0);
        assertEq(cases.takeBond(worker, 30e18), 30e18, "taken");
        assertEq(cases.takeBond(worker, 30e18), 10e18, "what there is");
        assertEq(freeOpg(address(cases)), 40e18, "free money of Cases");
        rule(p, 0, Outcome.Wrong, true, opener);
        (, , uint256 amount,) = rulings.bountyOf(1);
        assertEq(amount, 0, "nothing is left to burn");
    }

    function testABondThatIsLeavingIsStillTaken() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 40e18);
        vm.prank(worker);
        escrow.beginUnpledge(address(batches), Purpose.Bond, 40e18);
        assertEq(cases.takeBond(worker, 30e18), 30e18, "taken");
    }

    function testTheOpenersTenthIsAtMost200OpgForARuling() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 1995e18);
        Posted memory claimed = settle(100, 0);
        Posted memory p = postOne(2, 0);
        hold(p, 0);
        rule(p, 0, Outcome.Wrong, true, opener);
        (,, uint256 first,) = rulings.bountyOf(1);
        assertEq(first, 199.5e18, "a tenth of the bond");
        warpTo(free(claimed) + 1);
        release(claimed);
        (,, uint256 second,) = rulings.bountyOf(2);
        assertEq(second, 0.5e18, "what is left of the limit");
    }

    function testARulingWithoutAnOpenerBurnsEverything() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 40e18);
        Posted memory p = postOne(2, 0);
        hold(p, 0);
        uint256 burnt = escrow.burntOf(address(opg));
        rule(p, 0, Outcome.Wrong, true, address(0));
        assertEq(escrow.burntOf(address(opg)) - burnt, 40e18, "all");
    }

    function testARulingOnALeafThatIsVoidPaysNothingTwice() public {
        Posted memory p = postOne(2, 100);
        hold(p, 0);
        warpTo(windowEnd(p) + 1);
        rulings.voidUnsealed(p.batchId, p.groups, p.atRisk);
        claimEmpty(p);
        rule(p, 0, Outcome.Right, false, opener);
        assertEq(reserved(worker), 10_000e18, "the void batch is refunded, the held leaf too");
        rule(p, 0, Outcome.Right, false, opener);
        assertEq(reserved(worker), 10_000e18, "once");
    }

    function testOnlyCasesClaimsAndFaultsCallTheirFunctions() public {
        Posted memory p = postOne(2, 0);
        vm.expectRevert(IRulings.NotSettlement.selector);
        rulings.rule(p.batchId, p.groups, p.atRisk, p.leaves[0], Outcome.Wrong, true, opener);
        vm.expectRevert(IRulings.NotSettlement.selector);
        rulings.takeBond(worker, 1);
        vm.expectRevert(IRulings.NotSettlement.selector);
        rulings.burnPay(worker, 0, address(opg), 1);
        vm.expectRevert(IRulings.NotSettlement.selector);
        rulings.suspend(worker);
    }

    function testRefusesOtherGroups() public {
        Posted memory p = postOne(2, 0);
        hold(p, 0);
        p.groups[0].payer = worker2;
        vm.expectRevert(IRulings.WrongGroups.selector);
        rule(p, 0, Outcome.Wrong, true, opener);
    }
}
