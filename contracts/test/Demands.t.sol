// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBatches} from "../src/interfaces/IBatches.sol";
import {DemandStatus, IDemands} from "../src/interfaces/IDemands.sol";
import {LeafProof} from "../src/interfaces/IFaults.sol";
import {IRounds} from "../src/interfaces/IRounds.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Receipt, Summary} from "../src/libraries/Structs.sol";
import {DemandsWorld} from "./DemandsWorld.sol";

/// @notice Summaries of outcomes that no account has, and honest auditors that others try to make lose.
contract DemandsTest is DemandsWorld {
    /// @dev Whether the second leaf of the next batch has the index of the first one.
    bool private doubled;
    /// @dev Fee of a check in the next batch, where it is another one.
    uint128 private dearFee;

    function pass(uint256 time) private {
        vm.warp(block.timestamp + time);
        vm.roll(block.number + 1);
    }

    function firstHalf() private view returns (uint256) {
        return demands.answerTime() - demands.answerTime() / 2;
    }

    function passAnswerTime() private {
        pass(demands.answerTime() + 1);
    }

    function claim(Posted memory p, Audit[] memory audits) private {
        vm.warp(rounds.progressOf(p.batchId).claimFrom + 1);
        claimNow(p, audits);
    }

    function claimNow(Posted memory p, Audit[] memory audits) private {
        Summary[] memory summaries = new Summary[](audits.length);
        bytes[] memory bitmaps = new bytes[](audits.length);
        for (uint256 i; i < audits.length; ++i) {
            (summaries[i], bitmaps[i]) = (audits[i].summary, allBits(p.leaves.length));
        }
        claims.claim(p.batchId, p.groups, p.atRisk, 0, 1, summaries, bitmaps);
    }

    /// @dev In the order of the draw: the first one has a random root.
    function twoAudits(Posted memory p) private returns (Audit[] memory audits) {
        audits = new Audit[](2);
        audits[0] = auditFalsely(p, auditors[0]);
        audits[1] = audit(p, auditors[1], outcomesOf(p.leaves.length, MATCH));
    }

    // The attack ------------------------------------------------------------------------------------------------------------

    function testARandomRootCostsAHundredOpgAndAllFeesBeforeTheClaim() public {
        Posted memory p = post(3);
        Audit[] memory audits = twoAudits(p);
        uint256 liar = freeOf(auditors[0]);
        uint256 honest = freeOf(auditors[1]);
        uint256 money = freeOf(payer);
        demand(p, audits[0], 1, payer);
        assertEq(freeOf(payer), money - demands.deposit(), "deposit");
        passAnswerTime();
        settle(p, audits[0], 1);
        assertEq(stakeOf(0), 900e18, "a hundred OPG");
        assertEq(freeOf(payer), money, "the deposit returns");
        claimNow(p, audits);
        assertEq(freeOf(auditors[0]), liar, "no fees");
        assertEq(freeOf(auditors[1]), honest + p.groups[0].auditTotal, "the honest auditor has them");
        assertEq(stakeOf(1), 1000e18, "and its seat");
    }

    function testARandomRootCostsTheFeesAfterTheClaim() public {
        Posted memory p = post(3);
        Audit[] memory audits = twoAudits(p);
        claim(p, audits);
        demand(p, audits[0], 0, payer);
        passAnswerTime();
        settle(p, audits[0], 0);
        assertEq(stakeOf(0), 900e18 - p.groups[0].auditTotal, "a hundred OPG, and what its bits were paid at most");
        vm.warp(rounds.progressOf(p.batchId).free + 1);
        claims.release(p.batchId, p.groups, p.atRisk);
    }

    /// @dev A fee of 20 OPG.
    function testDearChecksCostTenFees() public {
        dearFee = 20e18;
        Posted memory p = post(1);
        Audit memory a = auditFalsely(p, auditors[0]);
        demand(p, a, 0, payer);
        passAnswerTime();
        settle(p, a, 0);
        assertEq(stakeOf(0), 800e18, "ten fees");
    }

    function testABitOfALeafThatTheTreeLacksCostsTheSame() public {
        Posted memory p = post(3);
        Audit memory a = auditOf(p, auditors[0], outcomesOf(2, MATCH));
        a.summary.bitmapHash = keccak256(allBits(3));
        rounds.postSummary(a.summary, allBits(3), sign(keyOf(auditors[0]), escrow.hashTypedData(Hashing.hash(a.summary))));
        demand(p, a, 1, payer);
        show(p, a, 1, auditors[0]);
        demand(p, a, 2, payer);
        bytes32[] memory path = pathOf(a, 1);
        vm.expectRevert(IDemands.InvalidOutcome.selector);
        demands.show(p.batchId, auditors[0], p.leaves[2], a.outcomes[1], path);
        passAnswerTime();
        settle(p, a, 2);
        assertEq(stakeOf(0), 900e18, "a hundred OPG");
    }

    /// @dev The liar shows what it has: no check, or the outcome of another receipt.
    function testAnOutcomeWithoutACheckOrOfAnotherReceiptIsNoAnswer() public {
        Posted memory p = post(2);
        Audit memory a = auditOf(p, auditors[0], outcomesOf(2, 6));
        a.outcomes[1].receiptHash = keccak256("another");
        a.outcomes[1].outcome = MATCH;
        bytes32[] memory hashes = new bytes32[](2);
        for (uint256 i; i < 2; ++i) hashes[i] = keccak256(abi.encode(a.outcomes[i]));
        (a.summary.outcomesRoot, a.summary.bitmapHash) = (treeOf(hashes)[0], keccak256(allBits(2)));
        rounds.postSummary(a.summary, allBits(2), sign(keyOf(auditors[0]), escrow.hashTypedData(Hashing.hash(a.summary))));
        for (uint256 i; i < 2; ++i) {
            demand(p, a, i, payer);
            bytes32[] memory path = pathOf(a, i);
            vm.prank(auditors[0]);
            vm.expectRevert(IDemands.InvalidOutcome.selector);
            demands.show(p.batchId, auditors[0], p.leaves[i], a.outcomes[i], path);
        }
    }

    function testAShownTagIsProvenFalse() public {
        (Receipt memory receipt, bytes32 root, bytes32 salt) = receiptWithOutput();
        receiptHashes.push(escrow.hashTypedData(Hashing.hash(receipt)));
        Posted memory p = post(1);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, MATCH));
        demand(p, a, 0, payer);
        show(p, a, 0, auditors[0]);
        assertEq(stakeOf(0), 1000e18, "an answer costs nothing");
        LeafProof memory leaf = leafProof(p, 0);
        challenges.punishTag(leaf, a.summary, a.outcomes[0], pathOf(a, 0), receipt, root, salt);
        assertEq(stakeOf(0), 900e18, "its tag is that of no output");
    }

    function receiptWithOutput() private view returns (Receipt memory receipt, bytes32 root, bytes32 salt) {
        (root, salt) = (keccak256("root"), keccak256("salt"));
        receipt.worker = worker;
        receipt.outputSaltHash = keccak256(abi.encode(salt));
        receipt.outputHash = keccak256(abi.encode(salt, root));
    }

    /// @dev Once for a summary, however many of its leaves are demanded.
    function testManyDemandsOfOneSummaryCostOnce() public {
        Posted memory p = post(3);
        Audit memory a = auditFalsely(p, auditors[0]);
        for (uint256 i; i < 3; ++i) demand(p, a, i, payer);
        passAnswerTime();
        uint256 money = freeOf(payer);
        for (uint256 i; i < 3; ++i) settle(p, a, i);
        assertEq(stakeOf(0), 900e18, "once");
        assertEq(freeOf(payer), money + 3 * demands.deposit(), "every deposit returns");
        vm.expectRevert(IDemands.AlreadySettled.selector);
        settle(p, a, 0);
    }

    /// @dev The liar demands a leaf itself, so that no other account can.
    function testALiarThatDemandsOfItselfLosesTheSame() public {
        Posted memory p = post(1);
        Audit memory a = auditFalsely(p, auditors[0]);
        vm.prank(auditors[0]);
        escrow.allow(address(demands), address(opg), type(uint256).max);
        demand(p, a, 0, auditors[0]);
        vm.expectRevert(IDemands.AlreadyDemanded.selector);
        demand(p, a, 0, payer);
        passAnswerTime();
        vm.prank(outsider);
        settle(p, a, 0);
        assertEq(stakeOf(0), 900e18, "a hundred OPG");
    }

    /// @dev Its worker posts a second leaf of one index, which the liar demands and shows.
    function testADemandOnAnotherLeafOfTheIndexBlocksNone() public {
        Posted memory p = postDouble();
        Audit memory a = auditFalsely(p, auditors[0]);
        demandDouble(p, a, requester);
        demand(p, a, 0, payer);
        passAnswerTime();
        settle(p, a, 0);
        assertEq(stakeOf(0), 900e18, "a hundred OPG");
    }

    // Attacks on honest auditors --------------------------------------------------------------------------------------------

    function testAnHonestAuditorThatIsOfflineLosesNothingWhereAnotherAccountShows() public {
        Posted memory p = post(2);
        Audit memory a = audit(p, auditors[0], outcomesOf(2, MATCH));
        demand(p, a, 0, payer);
        pass(firstHalf() + 1);
        uint256 money = freeOf(worker);
        show(p, a, 0, worker);
        assertEq(freeOf(worker), money + demands.deposit(), "the deposit is the worker's");
        passAnswerTime();
        vm.expectRevert(IDemands.AlreadyShown.selector);
        settle(p, a, 0);
        assertEq(stakeOf(0), 1000e18, "nothing is lost");
    }

    /// @dev Also after the time, while no account has settled it.
    function testALateAnswerCounts() public {
        Posted memory p = post(1);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, MATCH));
        demand(p, a, 0, payer);
        passAnswerTime();
        show(p, a, 0, auditors[0]);
        vm.expectRevert(IDemands.AlreadyShown.selector);
        settle(p, a, 0);
        vm.expectRevert(IDemands.AlreadyShown.selector);
        this.showFor(p, a, 0);
    }

    function showFor(Posted calldata p, Audit calldata a, uint256 i) external {
        show(p, a, i, outsider);
    }

    /// @dev Else a demander would get its deposit back with a copy of the answer, and the auditor would pay for a failed one.
    function testWhoCopiesTheAuditorsAnswerGainsNothing() public {
        Posted memory p = post(1);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, MATCH));
        demand(p, a, 0, payer);
        uint256 money = freeOf(auditors[0]);
        pass(firstHalf());
        show(p, a, 0, payer);
        assertEq(freeOf(auditors[0]), money + demands.deposit(), "the auditor has the deposit");
    }

    /// @dev All leaves at once: the auditor is paid for each answer, twice its gas.
    function testADemandOfEveryLeafPaysTheAuditor() public {
        Posted memory p = post(8);
        Audit memory a = audit(p, auditors[0], outcomesOf(8, MATCH));
        uint256 money = freeOf(auditors[0]);
        for (uint256 i; i < 8; ++i) demand(p, a, i, payer);
        for (uint256 i; i < 8; ++i) show(p, a, i, auditors[0]);
        assertEq(freeOf(auditors[0]), money + 8 * demands.deposit(), "eight deposits");
        assertEq(freeOf(address(demands)), 0, "no money stays");
    }

    function testEveryDemandLeavesTheWholeTimeOfItsAnswerBeforeThePay() public {
        Posted memory p = post(2);
        Audit memory a = audit(p, auditors[0], outcomesOf(2, MATCH));
        uint64 last = rounds.progressOf(p.batchId).free - demands.answerTime();
        vm.warp(last);
        demand(p, a, 0, payer);
        assertEq(demandOf(p, a, 0).until, rounds.progressOf(p.batchId).free, "until the pay is free");
        vm.warp(last + 1);
        vm.expectRevert(abi.encodeWithSelector(IDemands.TooLate.selector, last));
        this.demandFor(p, a, 1);
        vm.warp(rounds.progressOf(p.batchId).free);
        vm.expectRevert(abi.encodeWithSelector(IDemands.TooEarly.selector, rounds.progressOf(p.batchId).free + 1));
        this.settleFor(p, a, 0);
    }

    function demandFor(Posted calldata p, Audit calldata a, uint256 i) external {
        demand(p, a, i, payer);
    }

    function settleFor(Posted calldata p, Audit calldata a, uint256 i) external {
        settle(p, a, i);
    }

    /// @dev An honest auditor's outcome at the place names another receipt. It shows the fault of the worker instead.
    function testTwoLeavesOfOneIndexCostAnHonestAuditorNothing() public {
        Posted memory p = postDouble();
        Audit memory a = audit(p, auditors[0], outcomesOf(2, MATCH));
        demandDouble(p, a, requester);
        bytes32[] memory path = pathOf(a, 0);
        bytes32[] memory proof = proofOf(hashesOf(p.leaves), 0);
        vm.expectRevert(IDemands.InvalidOutcome.selector);
        demands.show(p.batchId, auditors[0], p.leaves[1], a.outcomes[0], path);
        bytes32[] memory none = new bytes32[](0);
        vm.expectRevert(IDemands.InvalidLeaf.selector);
        demands.showOther(p.batchId, auditors[0], p.leaves[1], a.outcomes[0], path, p.leaves[0], none);
        demands.showOther(p.batchId, auditors[0], p.leaves[1], a.outcomes[0], path, p.leaves[0], proof);
        assertEq(uint256(demandOf(p, a, 1).status), uint256(DemandStatus.Answered), "answered");
    }

    /// @dev A leaf of another index is no other leaf of this one.
    function testTheOutcomeOfAnotherIndexIsNoAnswer() public {
        Posted memory p = post(2);
        Audit memory a = audit(p, auditors[0], outcomesOf(2, MATCH));
        demand(p, a, 0, payer);
        bytes32[] memory path = pathOf(a, 1);
        bytes32[] memory proof = proofOf(hashesOf(p.leaves), 1);
        vm.expectRevert(IDemands.InvalidOutcome.selector);
        demands.showOther(p.batchId, auditors[0], p.leaves[0], a.outcomes[1], path, p.leaves[1], proof);
    }

    /// @dev A batch whose second leaf has the index of the first one.
    function postDouble() private returns (Posted memory p) {
        doubled = true;
        p = post(2);
        doubled = false;
    }

    function contentsOf(uint256 count, uint128 price) internal override returns (Posted memory p) {
        p = super.contentsOf(count, price);
        if (doubled) p.leaves[1].index = 0;
        if (dearFee != 0) p.groups[0].checkFee = dearFee;
    }

    function demandDouble(Posted memory p, Audit memory a, address account) private {
        LeafProof memory leaf = leafProof(p, 1);
        assertEq(leaf.leaf.index, 0, "the index of the first leaf");
        vm.prank(account);
        demands.demand(leaf, a.summary, allBits(2));
    }

    function testOnlyCheckedLeavesOfPostedSummariesAreDemanded() public {
        Posted memory p = post(2);
        uint8[] memory outcomes = outcomesOf(2, MATCH);
        outcomes[1] = 5;
        Audit memory a = audit(p, auditors[0], outcomes);
        bytes memory bitmap = bitmapOf(outcomes);
        LeafProof memory leaf = leafProof(p, 1);
        expectDemand(IDemands.NotChecked.selector, leaf, a.summary, bitmap);
        leaf = leafProof(p, 0);
        expectDemand(IDemands.InvalidSummary.selector, leaf, a.summary, allBits(2));
        Summary memory other = a.summary;
        other.outcomesRoot = keccak256("another");
        expectDemand(IDemands.InvalidSummary.selector, leaf, other, bitmap);
        other = auditOf(p, auditors[1], outcomes).summary;
        other.bitmapHash = keccak256(bitmap);
        expectDemand(IDemands.InvalidSummary.selector, leaf, other, bitmap);
        leaf.leaf.price += 1;
        expectDemand(IDemands.InvalidLeaf.selector, leaf, a.summary, bitmap);
        leaf = leafProof(p, 0);
        leaf.atRisk[0] += 1;
        expectDemand(IDemands.WrongGroups.selector, leaf, a.summary, bitmap);
    }

    function testALeafOfAnotherBatchIsNotDemanded() public {
        Posted memory p = post(1);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, MATCH));
        Posted memory q = post(1);
        expectDemand(IDemands.InvalidSummary.selector, leafProof(q, 0), a.summary, allBits(1));
    }

    function expectDemand(bytes4 selector, LeafProof memory leaf, Summary memory summary, bytes memory bitmap) private {
        vm.prank(payer);
        vm.expectRevert(selector);
        demands.demand(leaf, summary, bitmap);
    }

    function testNothingIsShownOrSettledWithoutADemand() public {
        Posted memory p = post(1);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, MATCH));
        vm.expectRevert(IDemands.NotDemanded.selector);
        this.showFor(p, a, 0);
        vm.expectRevert(IDemands.NotDemanded.selector);
        this.settleFor(p, a, 0);
    }

    // Rounds, seats, other faults -------------------------------------------------------------------------------------------

    /// @dev A redraw's summary is posted until the end of its round, long before the last demand.
    function testTheSummaryOfARedrawIsDemanded() public {
        Posted memory p = post(1);
        vm.warp(rounds.progressOf(p.batchId).caseEnd + 1);
        rounds.beginRedraw(p.batchId, new Summary[](0));
        mine(2);
        rounds.seal(p.batchId, p.groups, p.atRisk);
        drawnFirst(p.batchId, 1);
        Audit memory a = auditOf(p, auditors[0], outcomesOf(1, MATCH));
        (a.summary.round, a.summary.outcomesRoot) = (1, keccak256("random"));
        a.summary.bitmapHash = keccak256(allBits(1));
        rounds.postSummary(a.summary, allBits(1), sign(keyOf(auditors[0]), escrow.hashTypedData(Hashing.hash(a.summary))));
        demand(p, a, 0, payer);
        passAnswerTime();
        settle(p, a, 0);
        assertEq(stakeOf(0), 900e18, "a hundred OPG");
    }

    function testASeatThatLeavesAtOnceCannotLeaveBeforeTheSettlement() public {
        Posted memory p = post(1);
        Audit memory a = auditFalsely(p, auditors[0]);
        vm.prank(auditors[0]);
        seats.beginLeave(address(module), seatOf[0]);
        vm.warp(rounds.progressOf(p.batchId).free - demands.answerTime());
        demand(p, a, 0, payer);
        passAnswerTime();
        assertTrue(seats.seatOf(address(module), seatOf[0]).until > block.timestamp, "bound");
        settle(p, a, 0);
        assertEq(stakeOf(0), 900e18, "a hundred OPG");
    }

    function testADemandOfAnEmptySeatEndsToo() public {
        Posted memory p = post(1);
        Audit memory a = auditFalsely(p, auditors[0]);
        demand(p, a, 0, payer);
        vm.prank(address(module));
        seats.punish(seatOf[0], 1000e18);
        passAnswerTime();
        uint256 money = freeOf(payer);
        settle(p, a, 0);
        assertEq(freeOf(payer), money + demands.deposit(), "the deposit returns");
    }

    function testOnlyDemandsForfeitsFees() public {
        Posted memory p = post(1);
        auditFalsely(p, auditors[0]);
        vm.expectRevert(IRounds.NotSettlement.selector);
        rounds.forfeit(p.batchId, auditors[0]);
        vm.expectRevert(IBatches.NotSettlement.selector);
        module.burnStake(seatOf[0], 1);
    }

    function testFuzzMoneyOfDemandsIsReturnedOrPaid(uint256 seed) public {
        uint256 count = 1 + seed % 6;
        Posted memory p = post(count);
        Audit memory honest = audit(p, auditors[0], outcomesOf(count, MATCH));
        Audit memory liar = auditFalsely(p, auditors[1]);
        uint256 open;
        for (uint256 i; i < count; ++i) {
            uint256 r = uint256(keccak256(abi.encode(seed, i)));
            if (r % 3 == 0) continue;
            demand(p, honest, i, r % 2 == 0 ? payer : requester);
            demand(p, liar, i, payer);
            ++open;
        }
        assertEq(freeOf(address(demands)), 2 * open * demands.deposit(), "deposits");
        pass(seed % demands.answerTime());
        for (uint256 i; i < count; ++i) {
            if (statusOf(p, honest, i) == DemandStatus.Open) show(p, honest, i, seed % 2 == 0 ? worker : auditors[0]);
        }
        passAnswerTime();
        for (uint256 i; i < count; ++i) {
            if (statusOf(p, liar, i) == DemandStatus.Open) settle(p, liar, i);
        }
        assertEq(freeOf(address(demands)), 0, "no money stays");
        assertEq(stakeOf(0), 1000e18, "honest");
        assertEq(stakeOf(1), open == 0 ? 1000e18 : 900e18, "liar");
    }
}
