// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CaseParameters, Party} from "../src/interfaces/ICases.sol";
import {IJury} from "../src/interfaces/IJury.sol";
import {Question} from "../src/interfaces/IReferee.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {CaseWorld} from "./CaseWorld.sol";

contract JuryTest is CaseWorld {
    // Draw ------------------------------------------------------------------------------------------------------------------

    function testFuzzFirstRungIsThreeDistinctAccountsWithoutParties(uint256 seed) public {
        seatExtra(0, 1 + seed % 4);
        seatExtra(1, 1 + seed % 7);
        // The payer holds seats too.
        register(payer, 4);
        joinSeats(address(module), payer, 3);
        vm.roll(block.number + seed % 5000);
        mine(1);
        (, bytes32 caseId) = openMismatch();
        drawJury(first, caseId);
        assertEq(first.jurorCount(caseId), 3, "full");
        address[3] memory jurors = [ownerOf(first, caseId, 0), ownerOf(first, caseId, 1), ownerOf(first, caseId, 2)];
        assertTrue(jurors[0] != jurors[1] && jurors[1] != jurors[2] && jurors[0] != jurors[2], "distinct");
        for (uint256 i; i < 3; ++i) {
            assertEq(uint256(cases.partyOf(caseId, jurors[i])), uint256(Party.None), "no party");
            assertTrue(first.isJuror(caseId, jurors[i]), "a juror");
        }
    }

    function testAccountsThatTheWorkerNamesAreNoPartiesOfItsCase() public {
        // Neither has signed: one as the worker's signing key, one as the gateway of the leaf's group.
        vm.prank(worker);
        nodes.setSigner(auditors[3]);
        gateway = auditors[4];
        (, bytes32 caseId) = openMismatch();
        assertEq(uint256(cases.partyOf(caseId, auditors[3])), uint256(Party.None), "the worker's signing key");
        assertEq(uint256(cases.partyOf(caseId, auditors[4])), uint256(Party.None), "the group's gateway");
        assertEq(uint256(cases.partyOf(caseId, payer)), uint256(Party.Party), "the payer");
        assertEq(uint256(cases.partyOf(caseId, worker)), uint256(Party.Party), "the worker");
    }

    function testFuzzLastRungDrawsEachSeatOnceAndWeighsSeats(uint256 seed) public {
        seatExtra(1, 3);
        vm.roll(block.number + seed % 5000);
        mine(1);
        bytes32 caseId = toLastRung();
        drawJury(last, caseId);
        uint256 count = last.jurorCount(caseId);
        assertEq(count, 8, "all seats but the opener's");
        for (uint256 i; i < count; ++i) {
            (uint256 a,,) = last.jurorAt(caseId, i);
            for (uint256 k; k < i; ++k) {
                (uint256 b,,) = last.jurorAt(caseId, k);
                assertTrue(a != b, "a seat once");
            }
        }
        // Four of eight seats belong to one account: alone it has no majority, with one more it has.
        commit(last, caseId, auditors[1], Outcome.Right);
        (, uint256 committed,) = last.progressOf(caseId);
        assertEq(committed, 4, "weight");
    }

    function testSeatTakenAfterTheBatchIsNotDrawn() public {
        Posted memory p = post(1);
        mine(1);
        for (uint160 i; i < 20; ++i) joinSeats(address(module), address(0xabc0 + i), 1);
        mine(1);
        bytes32 caseId = openDrawn(p, audit(p, auditors[0], outcomesOf(1, 2)), 0, false);
        drawJury(first, caseId);
        for (uint256 i; i < 3; ++i) {
            (uint256 seat,,) = first.jurorAt(caseId, i);
            assertTrue(seat <= 6, "an older seat");
        }
    }

    function testH11AccountsThatJoinedAndLeftBeforeTheBatchDoNotDiluteTheJury() public {
        for (uint160 i; i < 100; ++i) {
            address account = address(0xabc00 + i);
            uint256 seat = joinSeats(address(module), account, 1);
            vm.prank(account);
            seats.beginLeave(address(module), seat);
        }
        mine(1);
        (, bytes32 caseId) = openMismatch();
        drawJury(first, caseId);
        assertEq(first.jurorCount(caseId), 3, "full");
    }

    function testP24TwoAuditorsThatBothChallengeAreTheLastRung() public {
        for (uint256 i = 2; i < 6; ++i) {
            vm.prank(auditors[i]);
            seats.beginLeave(address(module), seatOf[i]);
        }
        mine(1);
        Posted memory p = post(1);
        bytes32 caseId = openDrawn(p, audit(p, auditors[0], outcomesOf(1, 2)), 0, false);
        openDrawn(p, audit(p, auditors[1], outcomesOf(1, 2)), 0, false);
        drawJury(first, caseId);
        assertEq(first.jurorCount(caseId), 0, "no first rung");
        cases.advance(caseId);
        drawJury(last, caseId);
        assertEq(last.jurorCount(caseId), 2, "both challengers");
        vm.warp(block.timestamp - 2);
        uint256 a = commit(last, caseId, auditors[0], Outcome.Wrong);
        uint256 b = commit(last, caseId, auditors[1], Outcome.Wrong);
        reveal(last, caseId, a, auditors[0], Outcome.Wrong);
        reveal(last, caseId, b, auditors[1], Outcome.Wrong);
        close(p, 0);
        assertEq(uint256(cases.getCase(caseId).outcome), uint256(Outcome.Wrong), "wrong");
    }

    function testK31FirstRungThatIsNotFullHasNoJurorsAndMovesUp() public {
        for (uint256 i = 3; i < 6; ++i) {
            vm.prank(auditors[i]);
            seats.beginLeave(address(module), seatOf[i]);
        }
        mine(1);
        (, bytes32 caseId) = openMismatch();
        drawJury(first, caseId);
        assertEq(first.jurorCount(caseId), 0, "two are eligible");
        (Outcome outcome,) = first.answer(caseId);
        assertEq(uint256(outcome), uint256(Outcome.Undecided), "undecided at once");
        cases.advance(caseId);
        assertEq(cases.getCase(caseId).rung, 1, "last rung");
    }

    function testK21DrawAndVoteAfterTheClockRevert() public {
        (, bytes32 caseId) = openMismatch();
        vm.expectPartialRevert(IJury.TooEarly.selector);
        first.draw(caseId);
        vm.expectRevert(IJury.NotDrawn.selector);
        vm.prank(auditors[1]);
        first.commit(caseId, auditors[1], 1, "x");
        vm.roll(block.number + 9000);
        vm.expectRevert(IJury.BlockHashUnknown.selector);
        first.draw(caseId);
        vm.warp(block.timestamp + 10);
        vm.expectPartialRevert(IJury.TooLate.selector);
        first.draw(caseId);
        vm.expectRevert(IJury.UnknownCase.selector);
        first.draw("unknown");
    }

    function testSecondDrawRevertsWithAlreadyDrawn() public {
        (, bytes32 caseId) = openMismatch();
        drawJury(first, caseId);
        vm.expectRevert(IJury.AlreadyDrawn.selector);
        first.draw(caseId);
    }

    function testAskByOthersReverts() public {
        Question memory question;
        vm.expectRevert(IJury.NotCases.selector);
        first.ask(question);
        (, bytes32 caseId) = openMismatch();
        question.caseId = caseId;
        vm.expectRevert(IJury.AlreadyAsked.selector);
        vm.prank(address(cases));
        first.ask(question);
    }

    // Votes -----------------------------------------------------------------------------------------------------------------

    function testCopiedCommitmentCannotBeRevealed() public {
        (, bytes32 caseId) = openMismatch();
        drawJury(first, caseId);
        (address a, address b) = (ownerOf(first, caseId, 0), ownerOf(first, caseId, 1));
        bytes32 commitment = first.commitmentOf(caseId, a, Outcome.Wrong, true, "salt", a);
        vm.prank(a);
        first.commit(caseId, a, 1, commitment);
        vm.prank(b);
        uint256 ballot = first.commit(caseId, b, 2, commitment);
        (, uint64 voteEnd,) = first.clocksOf(caseId);
        vm.warp(voteEnd);
        vm.expectRevert(IJury.InvalidVote.selector);
        vm.prank(b);
        first.reveal(caseId, ballot, Outcome.Wrong, true, "salt");
    }

    function testVotesThatAreNotCountedRevert() public {
        (, bytes32 caseId) = openMismatch();
        drawJury(first, caseId);
        address a = ownerOf(first, caseId, 0);
        bytes32 commitment = first.commitmentOf(caseId, a, Outcome.Wrong, true, "salt", a);
        vm.expectRevert(IJury.NotJuror.selector);
        vm.prank(outsider);
        first.commit(caseId, a, 1, commitment);
        vm.expectRevert(IJury.NotJuror.selector);
        vm.prank(a);
        first.commit(caseId, a, 2, commitment);
        vm.expectRevert(IJury.NotJuror.selector);
        vm.prank(a);
        first.commit(caseId, a, 8, commitment);
        vm.expectRevert(IJury.NotJuror.selector);
        vm.prank(a);
        first.commit(caseId, a, 0, commitment);
        vm.prank(a);
        uint256 ballot = first.commit(caseId, a, 1, commitment);
        vm.expectRevert(IJury.AlreadyVoted.selector);
        vm.prank(a);
        first.commit(caseId, a, 1, commitment);
        vm.expectPartialRevert(IJury.TooEarly.selector);
        vm.prank(a);
        first.reveal(caseId, ballot, Outcome.Wrong, true, "salt");

        (, uint64 voteEnd, uint64 until) = first.clocksOf(caseId);
        vm.warp(voteEnd);
        vm.expectPartialRevert(IJury.TooLate.selector);
        vm.prank(a);
        first.commit(caseId, a, 1, commitment);
        vm.startPrank(a);
        vm.expectRevert(IJury.InvalidVote.selector);
        first.reveal(caseId, ballot, Outcome.Right, true, "salt");
        vm.expectRevert(IJury.InvalidVote.selector);
        first.reveal(caseId, ballot, Outcome.Undecided, true, "salt");
        vm.expectRevert(IJury.NotJuror.selector);
        first.reveal(caseId, 7, Outcome.Wrong, true, "salt");
        first.reveal(caseId, ballot, Outcome.Wrong, true, "salt");
        vm.expectRevert(IJury.AlreadyVoted.selector);
        first.reveal(caseId, ballot, Outcome.Wrong, true, "salt");
        vm.warp(until);
        vm.expectPartialRevert(IJury.TooLate.selector);
        first.reveal(caseId, ballot, Outcome.Wrong, true, "salt");
        vm.stopPrank();
    }

    function testClocksEndEarlyWhenAllHaveActed() public {
        (, bytes32 caseId) = openMismatch();
        drawJury(first, caseId);
        uint256 start = block.timestamp;
        uint256[3] memory ballots;
        for (uint256 i; i < 3; ++i) ballots[i] = commit(first, caseId, ownerOf(first, caseId, i), Outcome.Wrong);
        (, uint64 voteEnd, uint64 until) = first.clocksOf(caseId);
        assertEq(voteEnd, start, "vote ended");
        assertEq(until, start + 5, "revelation begins");
        (Outcome outcome,) = first.answer(caseId);
        assertEq(uint256(outcome), uint256(Outcome.None), "open");
        for (uint256 i; i < 3; ++i) reveal(first, caseId, ballots[i], ownerOf(first, caseId, i), Outcome.Wrong);
        bool clear;
        (outcome, clear) = first.answer(caseId);
        assertEq(uint256(outcome), uint256(Outcome.Wrong), "answered");
        assertTrue(clear, "clear");
        cases.advance(caseId);
        assertEq(cases.getCase(caseId).until, start + 5, "appeal clock from now");
    }

    function testFuzzFirstRungNeedsTwoThirdsOfTheRevealedAndHalfOfTheSeats(uint8 a, uint8 b, uint8 c, uint8 revealed)
        public
    {
        (, bytes32 caseId) = openMismatch();
        Outcome[] memory votes = new Outcome[](revealed % 4);
        uint8[3] memory raw = [a, b, c];
        uint256[5] memory counts;
        for (uint256 i; i < votes.length; ++i) {
            votes[i] = Outcome(1 + raw[i] % 4);
            ++counts[uint256(votes[i])];
        }
        voteSlots(first, caseId, votes);
        (,, uint64 until) = first.clocksOf(caseId);
        vm.warp(until);
        (Outcome outcome,) = first.answer(caseId);
        uint256 expected = uint256(Outcome.Undecided);
        for (uint256 i = 1; i < 4; ++i) {
            if (votes.length >= 2 && counts[i] * 3 >= votes.length * 2) expected = i;
        }
        assertEq(uint256(outcome), expected, "outcome");
    }

    function testFuzzLastRungNeedsAMajorityOfTheRevealed(uint256 seed) public {
        bytes32 caseId = toLastRung();
        Outcome[] memory votes = new Outcome[](seed % 6);
        uint256[5] memory counts;
        for (uint256 i; i < votes.length; ++i) {
            votes[i] = Outcome(1 + (seed >> (8 * (i + 1))) % 4);
            ++counts[uint256(votes[i])];
        }
        voteSlots(last, caseId, votes);
        (,, uint64 until) = last.clocksOf(caseId);
        vm.warp(until);
        (Outcome outcome,) = last.answer(caseId);
        uint256 expected = uint256(Outcome.Undecided);
        for (uint256 i = 1; i < 4; ++i) {
            if (counts[i] * 2 > votes.length) expected = i;
        }
        assertEq(uint256(outcome), expected, "outcome");
    }

    function testAbstentionsConvictNeitherSide() public {
        bytes32 caseId = toLastRung();
        Outcome[] memory votes = new Outcome[](5);
        for (uint256 i; i < 5; ++i) votes[i] = Outcome.Undecided;
        votes[0] = Outcome.Right;
        votes[1] = Outcome.Wrong;
        voteSlots(last, caseId, votes);
        (,, uint64 until) = last.clocksOf(caseId);
        vm.warp(until);
        (Outcome outcome, bool clear) = last.answer(caseId);
        assertEq(uint256(outcome), uint256(Outcome.Undecided), "outcome");
        assertTrue(!clear, "clear");
    }

    function testSigningKeyOfAJurorVotesAndThatOfAPartyDoesNot() public {
        (, bytes32 caseId) = openMismatch();
        drawJury(first, caseId);
        (address a, address b) = (ownerOf(first, caseId, 0), ownerOf(first, caseId, 1));
        vm.prank(a);
        nodes.setSigner(outsider);
        bytes32 commitment = first.commitmentOf(caseId, a, Outcome.Wrong, true, "salt", outsider);
        vm.prank(outsider);
        first.commit(caseId, a, 1, commitment);
        vm.prank(b);
        nodes.setSigner(worker);
        vm.expectRevert(IJury.NotJuror.selector);
        vm.prank(worker);
        first.commit(caseId, b, 2, commitment);
    }

    function testConstructorRejectsParametersOutOfBounds() public {
        CaseParameters memory p = caseParameters();
        p.vote = 4;
        rejected(p);
        p = caseParameters();
        p.reveal = 2 days;
        rejected(p);
        p = caseParameters();
        p.minimumJurors = 2;
        rejected(p);
        p = caseParameters();
        p.firstRung = 2;
        rejected(p);
        p = caseParameters();
        p.lastRung = 32;
        rejected(p);
        p = caseParameters();
        (p.firstRung, p.lastRung) = (7, 5);
        rejected(p);
    }

    function rejected(CaseParameters memory p) private {
        try this.build(p) {
            revert Untrue("rejected");
        } catch (bytes memory reason) {
            assertEq(bytes32(bytes4(reason)), bytes32(IJury.InvalidParameters.selector), "InvalidParameters");
        }
    }

    function build(CaseParameters calldata p) external {
        vm.deployCode("Jury.sol:Jury", abi.encode(module, cases, false, p));
    }

    /// @dev Further seats of an auditor.
    function seatExtra(uint256 auditor, uint256 count) private {
        joinSeats(address(module), auditors[auditor], count);
        mine(1);
    }

    function toLastRung() private returns (bytes32 caseId) {
        (, caseId) = openMismatch();
        vm.warp(cases.getCase(caseId).until);
        cases.advance(caseId);
        assertEq(cases.getCase(caseId).rung, 1, "last rung");
    }
}
