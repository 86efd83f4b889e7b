// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IChallenges} from "../src/interfaces/IChallenges.sol";
import {LeafStatus} from "../src/interfaces/IClaims.sol";
import {IRounds} from "../src/interfaces/IRounds.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {Draw} from "../src/libraries/Draw.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Leaf} from "../src/libraries/Structs.sol";
import {CaseSettlementWorld} from "./CaseSettlementWorld.sol";

/// @notice Drawn auditors that report mismatches or failures, with and without a case.
contract ContrarySummariesTest is CaseSettlementWorld {
    uint8 private constant MATCH = 0;
    uint8 private constant MISMATCH = 2;
    uint8 private constant FAILED = 3;
    uint8 private constant NOT_SERVED = 4;

    function stakeOf(uint256 i) private view returns (uint256) {
        return seats.seatOf(address(module), seatOf[i]).stake;
    }

    function endCases(Posted memory p) private {
        uint256 free = rounds.progressOf(p.batchId).free;
        if (block.timestamp <= free) vm.warp(free + 1);
    }

    function expectNoFault(Audit memory a) private {
        vm.expectRevert(IRounds.NoFault.selector);
        rounds.proveWithoutCase(a.summary);
    }

    function two(uint8 a, uint8 b) private pure returns (uint8[] memory outcomes) {
        outcomes = new uint8[](2);
        (outcomes[0], outcomes[1]) = (a, b);
    }

    function excuse(Posted memory p, Audit memory a, uint256 i) private {
        bytes32[] memory path = pathOf(a, i);
        vm.prank(a.summary.auditor);
        challenges.excuse(p.leaves[i], a.summary, a.outcomes[i], path);
    }

    /// @dev The first rung decides, and no account appeals.
    function ruleFirst(Posted memory p, uint256 i, Outcome outcome) private {
        bytes32 caseId = caseOf(p, i);
        voteAll(first, caseId, outcome);
        endAppeal(caseId);
        close(p, i);
    }

    function testContraryOutcomesWithoutACaseCostASliceOnce() public {
        for (uint8 outcome = MISMATCH; outcome <= FAILED; ++outcome) {
            Posted memory p = post(2);
            Audit memory a = audit(p, auditors[0], two(MATCH, outcome));
            uint256 before = stakeOf(0);
            endCases(p);
            rounds.proveWithoutCase(a.summary);
            assertEq(stakeOf(0), before - SLICE, "a slice");
            vm.expectRevert(IRounds.AlreadyProven.selector);
            rounds.proveWithoutCase(a.summary);
        }
    }

    function testAnAuditorThatOpenedOrJoinedItsCaseLosesNothingMore() public {
        Posted memory p = post(1);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, MISMATCH));
        Audit memory b = audit(p, auditors[1], outcomesOf(1, FAILED));
        openDrawn(p, a, 0, false);
        openDrawn(p, b, 0, true);
        ruleFirst(p, 0, Outcome.Right);
        endCases(p);
        expectNoFault(a);
        expectNoFault(b);
    }

    function testACaseAboutServiceIsNoneAboutAMismatch() public {
        Posted memory p = post(2);
        Audit memory a = audit(p, auditors[0], two(MISMATCH, NOT_SERVED));
        openDrawn(p, a, 1, false);
        ruleFirst(p, 1, Outcome.Right);
        uint256 before = stakeOf(0);
        endCases(p);
        rounds.proveWithoutCase(a.summary);
        assertEq(stakeOf(0), before - SLICE, "a slice");
    }

    function testSummariesWithoutContraryOutcomesAreNoFault() public {
        Posted memory p = post(2);
        Audit memory a = audit(p, auditors[0], two(MATCH, NOT_SERVED));
        Audit memory other = auditOf(p, auditors[0], two(MATCH, MISMATCH));
        endCases(p);
        expectNoFault(a);
        vm.expectRevert(IRounds.InvalidSummary.selector);
        rounds.proveWithoutCase(other.summary);
    }

    /// @dev Another account challenged the leaf first, and its case takes no opener any more.
    function testAnHonestAuditorIsExcusedByTheLeafThatAnotherCaseVoided() public {
        Posted memory p = post(1);
        openDrawn(p, audit(p, auditors[0], outcomesOf(1, MISMATCH)), 0, false);
        ruleFirst(p, 0, Outcome.Wrong);
        Audit memory b = audit(p, auditors[1], outcomesOf(1, MISMATCH));
        LeafStatus status = leafStatus(p.batchId, keccak256(abi.encode(p.leaves[0])));
        assertEq(uint256(status), uint256(LeafStatus.Void), "void");
        excuse(p, b, 0);
        endCases(p);
        expectNoFault(b);
        assertEq(stakeOf(1), 1000e18, "nothing is lost");
    }

    function testAnAuditorThatDoesNotExcuseItselfLosesASlice() public {
        Posted memory p = post(1);
        openDrawn(p, audit(p, auditors[0], outcomesOf(1, MISMATCH)), 0, false);
        ruleFirst(p, 0, Outcome.Wrong);
        Audit memory b = audit(p, auditors[1], outcomesOf(1, MISMATCH));
        endCases(p);
        rounds.proveWithoutCase(b.summary);
        assertEq(stakeOf(1), 990e18, "a slice");
    }

    function testALeafThatIsPaidExcusesNoAuditor() public {
        Posted memory p = post(1);
        openDrawn(p, audit(p, auditors[0], outcomesOf(1, MISMATCH)), 0, false);
        ruleFirst(p, 0, Outcome.Right);
        Audit memory b = audit(p, auditors[1], outcomesOf(1, MISMATCH));
        excuse(p, b, 0);
        endCases(p);
        rounds.proveWithoutCase(b.summary);
        assertEq(stakeOf(1), 990e18, "a slice, as in the case");
    }

    function testALeafWithoutACaseExcusesNoAuditor() public {
        Posted memory p = post(1);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, MISMATCH));
        excuse(p, a, 0);
        bytes32[] memory path = pathOf(a, 0);
        vm.prank(auditors[0]);
        vm.expectRevert(IChallenges.SummaryUsed.selector);
        challenges.excuse(p.leaves[0], a.summary, a.outcomes[0], path);
        endCases(p);
        rounds.proveWithoutCase(a.summary);
        assertEq(stakeOf(0), 990e18, "a slice");
    }

    function testAFaultThatVoidsTheLeafExcusesItsAuditor() public {
        Posted memory p = post(2);
        Audit memory a = audit(p, auditors[0], two(MISMATCH, MATCH));
        voidLeaf(p, 0);
        excuse(p, a, 0);
        endCases(p);
        expectNoFault(a);
    }

    function testARulingOfTheLastRungAfterTheBatchExcusesEveryAuditor() public {
        Posted memory p = post(2);
        Audit memory a = audit(p, auditors[0], two(MISMATCH, MATCH));
        bytes32 caseId = openParty(p, 1, requester);
        voteAll(first, caseId, Outcome.Wrong);
        cases.advance(caseId);
        vm.prank(requester);
        cases.appeal(caseId, requester, 99);
        voteAll(last, caseId, Outcome.Wrong);
        close(p, 1);
        assertEq(rulings.generationOf(worker), 1, "convicted");
        endCases(p);
        expectNoFault(a);
    }

    function testFuzzOnlyTheDrawnOutcomeExcuses(uint256 seed) public {
        Posted memory p = post(5);
        uint8[] memory outcomes = outcomesOf(5, MATCH);
        (outcomes[1], outcomes[2], outcomes[4]) = (MISMATCH, FAILED, MISMATCH);
        vm.roll(block.number + (seed % 1000));
        Audit memory a = audit(p, auditors[0], outcomes);
        bytes32 digest = escrow.hashTypedData(Hashing.hash(a.summary));
        uint256 drawn = Draw.place(Draw.seed(blockhash(block.number - 1), digest, 0), 0, 3);
        uint256[3] memory order = [uint256(1), 4, 2];
        for (uint256 k; k < 3; ++k) {
            if (k == drawn) continue;
            bytes32[] memory path = pathOf(a, order[k]);
            vm.prank(auditors[0]);
            vm.expectPartialRevert(IChallenges.WrongOrdinal.selector);
            challenges.excuse(p.leaves[order[k]], a.summary, a.outcomes[order[k]], path);
        }
        bytes32[] memory drawnPath = pathOf(a, order[drawn]);
        Leaf memory other = p.leaves[0];
        vm.prank(auditors[0]);
        vm.expectRevert(IChallenges.WrongLeaf.selector);
        challenges.excuse(other, a.summary, a.outcomes[order[drawn]], drawnPath);
        voidLeaf(p, order[drawn]);
        excuse(p, a, order[drawn]);
        endCases(p);
        expectNoFault(a);
    }

    /// @dev A leaf that has place and receipt of the drawn outcome, and is in no batch, is never void.
    function testALeafThatIsNotInTheBatchExcusesNoAuditor() public {
        Posted memory p = post(2);
        Audit memory a = audit(p, auditors[0], two(MISMATCH, MATCH));
        voidLeaf(p, 0);
        Leaf memory other = p.leaves[0];
        other.price += 1;
        bytes32[] memory path = pathOf(a, 0);
        vm.prank(auditors[0]);
        challenges.excuse(other, a.summary, a.outcomes[0], path);
        endCases(p);
        rounds.proveWithoutCase(a.summary);
        assertEq(stakeOf(0), 990e18, "a slice");
    }

    /// @dev Otherwise the worker would record such a leaf first, and the auditor's own excuse would come too late.
    function testNoOtherAccountRecordsALeaf() public {
        Posted memory p = post(2);
        Audit memory a = audit(p, auditors[0], two(MISMATCH, MATCH));
        voidLeaf(p, 0);
        bytes32[] memory path = pathOf(a, 0);
        address[3] memory others = [worker, auditors[1], requester];
        p.leaves[0].price += 1;
        for (uint256 i; i < others.length; ++i) {
            vm.prank(others[i]);
            vm.expectRevert(IChallenges.NotParty.selector);
            challenges.excuse(p.leaves[0], a.summary, a.outcomes[0], path);
        }
        p.leaves[0].price -= 1;
        excuse(p, a, 0);
        endCases(p);
        expectNoFault(a);
    }

    /// @dev A node that restarts between the two transactions sends both.
    function testAnExcuseDoesNotReplaceTheCaseOfItsAuditor() public {
        Posted memory p = post(1);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, MISMATCH));
        openDrawn(p, a, 0, false);
        bytes32[] memory path = pathOf(a, 0);
        vm.prank(auditors[0]);
        vm.expectRevert(IChallenges.SummaryUsed.selector);
        challenges.excuse(p.leaves[0], a.summary, a.outcomes[0], path);
        ruleFirst(p, 0, Outcome.Right);
        uint256 before = stakeOf(0);
        endCases(p);
        expectNoFault(a);
        assertEq(stakeOf(0), before, "the slice of the case only");
    }

    function testASeatThatWasDrawnCannotLeaveBeforeTheProof() public {
        Posted memory p = post(1);
        vm.prank(auditors[0]);
        seats.beginLeave(address(module), seatOf[0]);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, MISMATCH));
        vm.warp(rounds.progressOf(p.batchId).free);
        vm.expectPartialRevert(IRounds.TooEarly.selector);
        rounds.proveWithoutCase(a.summary);
        vm.warp(block.timestamp + 1);
        assertTrue(seats.seatOf(address(module), seatOf[0]).until > block.timestamp, "bound");
        rounds.proveWithoutCase(a.summary);
        assertEq(stakeOf(0), 990e18, "a slice");
    }

    /// @dev No account has closed the case of the leaf.
    function testALeafThatIsStillHeldExcusesItsAuditor() public {
        Posted memory p = post(1);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, MISMATCH));
        openParty(p, 0, requester);
        excuse(p, a, 0);
        endCases(p);
        expectNoFault(a);
    }
}
