// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Batch} from "../src/interfaces/IBatches.sol";
import {LeafStatus} from "../src/interfaces/IClaims.sol";
import {Case, CaseStatus, ICases, Opener, OpenerKind, Party} from "../src/interfaces/ICases.sol";
import {IChallenges} from "../src/interfaces/IChallenges.sol";
import {LeafProof} from "../src/interfaces/IFaults.sol";
import {Purpose} from "../src/interfaces/IEscrow.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {Draw} from "../src/libraries/Draw.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Group, Job, Leaf} from "../src/libraries/Structs.sol";
import {CaseWorld} from "./CaseWorld.sol";

contract CasesTest is CaseWorld {
    // Opening ---------------------------------------------------------------------------------------------------------------

    function testDrawnMismatchLocksASliceAndHoldsTheLeaf() public virtual {
        (Posted memory p, bytes32 caseId) = openMismatch();
        Case memory c = cases.getCase(caseId);
        assertEq(uint256(c.status), uint256(CaseStatus.Voting), "votes");
        assertEq(c.worker, worker, "worker");
        assertEq(c.jurorFee, FEE, "fee");
        assertEq(c.bond, 20e18, "least bond");
        assertEq(c.until, block.timestamp + 15, "clock");
        assertEq(seats.seatOf(address(module), seatOf[0]).locked, SLICE, "locked");
        assertEq(uint256(leafStatus(p.batchId, c.leafHash)), uint256(LeafStatus.Held), "held");
        Opener[] memory openers = cases.openersOf(caseId);
        assertEq(openers[0].account, auditors[0], "opener");
        assertEq(uint256(openers[0].kind), uint256(OpenerKind.Slice), "kind");
        assertEq(uint256(cases.partyOf(caseId, auditors[0])), uint256(Party.Challenger), "challenger");
        assertEq(uint256(cases.partyOf(caseId, payer)), uint256(Party.Party), "payer");
    }

    function testFuzzOnlyTheDrawnMismatchOpensTheCaseOfASummary(uint256 seed) public virtual {
        Posted memory p = post(5);
        uint8[] memory outcomes = outcomesOf(5, 0);
        (outcomes[1], outcomes[2], outcomes[4]) = (2, 3, 2);
        vm.roll(block.number + (seed % 1000));
        Audit memory a = audit(p, auditors[0], outcomes);
        bytes32 digest = escrow.hashTypedData(Hashing.hash(a.summary));
        bytes32 blockHash = blockhash(block.number - 1);
        uint256 ordinal = Draw.place(Draw.seed(blockHash, digest, 0), 0, 3);
        uint256[3] memory order = [uint256(1), 4, 2];
        for (uint256 k; k < 3; ++k) {
            if (k == ordinal) continue;
            LeafProof memory leaf = leafProof(p, order[k]);
            bytes32[] memory path = pathOf(a, order[k]);
            vm.expectPartialRevert(IChallenges.WrongOrdinal.selector);
            vm.prank(auditors[0]);
            challenges.openDrawn(leaf, a.summary, a.outcomes[order[k]], path, false);
        }
        openDrawn(p, a, order[ordinal], false);
    }

    function testP32SecondCaseOfASummaryRevertsWithSummaryUsed() public virtual {
        Posted memory p = post(2);
        uint8[] memory outcomes = outcomesOf(2, 2);
        Audit memory a = audit(p, auditors[0], outcomes);
        uint256 i = Draw.place(
            Draw.seed(blockhash(block.number - 1), escrow.hashTypedData(Hashing.hash(a.summary)), 0), 0, 2
        );
        openDrawn(p, a, i, false);
        LeafProof memory leaf = leafProof(p, 1 - i);
        bytes32[] memory path = pathOf(a, 1 - i);
        vm.expectRevert(IChallenges.SummaryUsed.selector);
        vm.prank(auditors[0]);
        challenges.openDrawn(leaf, a.summary, a.outcomes[1 - i], path, false);
    }

    function testSummaryOfTheSameBlockRevertsWithBlockHashUnknown() public virtual {
        Posted memory p = post(1);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, 2));
        vm.roll(block.number - 1);
        LeafProof memory leaf = leafProof(p, 0);
        bytes32[] memory path = pathOf(a, 0);
        vm.expectRevert(IChallenges.BlockHashUnknown.selector);
        vm.prank(auditors[0]);
        challenges.openDrawn(leaf, a.summary, a.outcomes[0], path, false);
    }

    function testSummariesThatDoNotFitAreRejected() public virtual {
        Posted memory p = post(2);
        Audit memory a = audit(p, auditors[0], outcomesOf(2, 4));
        LeafProof memory leaf = leafProof(p, 0);
        bytes32[] memory path = pathOf(a, 0);
        vm.expectRevert(IChallenges.NotParty.selector);
        vm.prank(outsider);
        challenges.openDrawn(leaf, a.summary, a.outcomes[0], path, false);

        vm.startPrank(auditors[0]);
        vm.expectRevert(IChallenges.WrongLeaf.selector);
        challenges.openDrawn(leafProof(p, 1), a.summary, a.outcomes[0], path, false);
        vm.expectRevert(IChallenges.InvalidSummary.selector);
        challenges.openDrawn(leaf, a.summary, a.outcomes[1], path, false);
        a.summary.fingerprint = "other";
        vm.expectRevert(IChallenges.InvalidSummary.selector);
        challenges.openDrawn(leaf, a.summary, a.outcomes[0], path, false);
        vm.stopPrank();

        Audit memory matches = audit(p, auditors[1], outcomesOf(2, 0));
        path = pathOf(matches, 0);
        vm.expectRevert(IChallenges.WrongOutcome.selector);
        vm.prank(auditors[1]);
        challenges.openDrawn(leaf, matches.summary, matches.outcomes[0], path, false);
    }

    function testGroupsOfAnotherBatchRevertWithWrongGroups() public virtual {
        Posted memory p = post(1);
        LeafProof memory leaf = leafProof(p, 0);
        leaf.groups[0].payer = outsider;
        Job memory job;
        vm.expectRevert(IChallenges.WrongGroups.selector);
        vm.prank(outsider);
        challenges.openParty(leaf, outsider, job);
    }

    function testPayerRequesterAndClientOpenWithABondAndOthersRevert() public virtual {
        Posted memory p = post(1);
        uint256 before = freeOf(payer);
        bytes32 caseId = openParty(p, 0, payer);
        assertEq(before - freeOf(payer), 20e18, "bond");
        assertEq(freeOf(address(cases)), 20e18, "held by Cases");
        openParty(p, 0, requester);
        openParty(p, 0, client);
        assertEq(cases.openersOf(caseId).length, 3, "joined");

        LeafProof memory leaf = leafProof(p, 0);
        Job memory job = jobFor(p.leaves[0]);
        vm.expectRevert(IChallenges.NotParty.selector);
        vm.prank(outsider);
        challenges.openParty(leaf, outsider, job);
        job.client = outsider;
        vm.expectRevert(IChallenges.NotParty.selector);
        vm.prank(outsider);
        challenges.openParty(leaf, outsider, job);
        vm.expectRevert(ICases.AlreadyParty.selector);
        vm.prank(payer);
        challenges.openParty(leaf, payer, job);
    }

    function testP8BondIsTwiceThePriceOfAnExpensiveLeaf() public view virtual {
        Posted memory p;
        p.groups = groupOf(300e18);
        (uint256 fee, uint256 bond) = challenges.costsOf(p.groups[0], 300e18);
        assertEq(fee, FEE, "fee");
        assertEq(bond, 600e18, "2 prices");
        p.groups[0].checkFee = 100e18;
        (fee, bond) = challenges.costsOf(p.groups[0], 100e18);
        assertEq(bond, 7 * fee, "seven fees, though the first rung has three seats");
        assertEq(cases.appealBondOf(fee, bond), 31 * fee, "fees of the last rung");
        assertEq(cases.appealBondOf(1, bond), 2 * bond, "double");
    }

    function testSigningKeyActsForItsAccount() public virtual {
        vm.prank(payer);
        nodes.register("peer", hex"01", 1, "http://127.0.0.1:1", outsider, address(0));
        Posted memory p = post(1);
        LeafProof memory leaf = leafProof(p, 0);
        Job memory job;
        uint256 before = freeOf(payer);
        vm.prank(outsider);
        challenges.openParty(leaf, payer, job);
        assertEq(before - freeOf(payer), 20e18, "bond of the account");
    }

    function testEnterAndPunishRejectOtherSenders() public virtual {
        vm.expectRevert(ICases.NotChallenges.selector);
        cases.punish(1, 1, address(0));
    }

    // First rung ------------------------------------------------------------------------------------------------------------

    function testRightPaysJurorsAndSharesTheBond() public virtual {
        Posted memory p = post(1);
        bytes32 caseId = openParty(p, 0, payer);
        uint256 workerBefore = freeOf(worker);
        uint256 burntBefore = escrow.burntOf(address(opg));
        voteAll(first, caseId, Outcome.Right);
        address juror = ownerOf(first, caseId, 0);
        uint256 jurorBefore = freeOf(juror);
        endAppeal(caseId);
        close(p, 0);
        assertEq(freeOf(juror) - jurorBefore, FEE, "fee");
        uint256 half = (20e18 - 3 * FEE) / 2;
        assertEq(freeOf(worker) - workerBefore, half, "half to the worker");
        assertEq(escrow.burntOf(address(opg)) - burntBefore, half, "half burnt");
        assertRuled(caseId, Outcome.Right, false, address(0));
        assertEq(freeOf(address(cases)), 0, "nothing remains");
    }

    function testWrongReturnsTheBondAndTheWorkerPays() public virtual {
        Posted memory p = post(1);
        uint256 before = freeOf(payer);
        bytes32 caseId = openParty(p, 0, payer);
        voteAll(first, caseId, Outcome.Wrong);
        endAppeal(caseId);
        close(p, 0);
        assertEq(freeOf(payer), before, "bond returned");
        assertEq(bondOf(worker), 500e18 - 3 * FEE, "worker pays the fees");
        assertRuled(caseId, Outcome.Wrong, false, payer);
        assertEq(freeOf(address(cases)), 0, "nothing remains");
    }

    function testK7WrongOfTheFirstRungAloneIsNoRulingOfTheLast() public virtual {
        (Posted memory p, bytes32 caseId) = openMismatch();
        voteAll(first, caseId, Outcome.Wrong);
        endAppeal(caseId);
        close(p, 0);
        assertRuled(caseId, Outcome.Wrong, false, auditors[0]);
        assertEq(seats.seatOf(address(module), seatOf[0]).locked, 0, "slice unlocked");
        assertEq(seats.seatOf(address(module), seatOf[0]).stake, SEAT, "whole stake");
    }

    function testRightTakesTheSliceOfAMismatch() public virtual {
        (Posted memory p, bytes32 caseId) = openMismatch();
        voteAll(first, caseId, Outcome.Right);
        endAppeal(caseId);
        close(p, 0);
        assertEq(seats.seatOf(address(module), seatOf[0]).stake, SEAT - SLICE, "slice lost");
        assertEq(freeOf(address(cases)), 0, "nothing remains");
    }

    function testAdvanceBeforeTheAnswerRevertsWithTooEarly() public virtual {
        (, bytes32 caseId) = openMismatch();
        vm.expectPartialRevert(ICases.TooEarly.selector);
        cases.advance(caseId);
        vm.expectRevert(ICases.UnknownCase.selector);
        cases.advance("unknown");
    }

    function testCloseBeforeTheEndOfTheAppealRevertsWithTooEarly() public virtual {
        (Posted memory p, bytes32 caseId) = openMismatch();
        voteAll(first, caseId, Outcome.Wrong);
        cases.advance(caseId);
        vm.expectPartialRevert(ICases.TooEarly.selector);
        cases.close(caseId, p.groups, p.atRisk, p.leaves[0]);
        vm.warp(cases.getCase(caseId).until);
        p.leaves[0].price += 1;
        vm.expectRevert(ICases.WrongLeaf.selector);
        cases.close(caseId, p.groups, p.atRisk, p.leaves[0]);
        p.leaves[0].price -= 1;
        close(p, 0);
        vm.expectRevert(ICases.NotOpen.selector);
        cases.close(caseId, p.groups, p.atRisk, p.leaves[0]);
    }

    function testOpeningAClosedCaseRevertsWithNotOpen() public virtual {
        (Posted memory p, bytes32 caseId) = openMismatch();
        voteAll(first, caseId, Outcome.Right);
        endAppeal(caseId);
        close(p, 0);
        LeafProof memory leaf = leafProof(p, 0);
        Job memory job;
        vm.expectRevert(ICases.NotOpen.selector);
        vm.prank(payer);
        challenges.openParty(leaf, payer, job);
    }

    // Appeals ---------------------------------------------------------------------------------------------------------------

    function testAnyAccountAppealsWrongAndTheLastRungConvicts() public virtual {
        (Posted memory p, bytes32 caseId) = openMismatch();
        voteAll(first, caseId, Outcome.Wrong);
        uint256 before = freeOf(outsider);
        vm.prank(outsider);
        cases.appeal(caseId, outsider, 0);
        assertEq(before - freeOf(outsider), 40e18, "double bond");
        voteAll(last, caseId, Outcome.Wrong);
        close(p, 0);
        assertEq(freeOf(outsider), before, "appeal bond returned");
        assertRuled(caseId, Outcome.Wrong, true, auditors[0]);
        assertEq(freeOf(address(cases)), 0, "nothing remains");
    }

    function testWorkerAppealsWrongAndTheLastRungSaysRight() public virtual {
        (Posted memory p, bytes32 caseId) = openMismatch();
        voteAll(first, caseId, Outcome.Wrong);
        address juror = ownerOf(first, caseId, 0);
        uint256 before = freeOf(worker);
        vm.prank(worker);
        cases.appeal(caseId, worker, 0);
        voteAll(last, caseId, Outcome.Right);
        close(p, 0);
        assertTrue(freeOf(worker) >= before, "appeal bond returned");
        assertEq(seats.seatOf(address(module), seatNumber(juror)).stake, SEAT - SLICE, "contrary vote");
        assertRuled(caseId, Outcome.Right, true, address(0));
        assertEq(freeOf(address(cases)), 0, "nothing remains");
    }

    function testOpenerAppealsRightAndTheLastRungSaysWrong() public virtual {
        (Posted memory p, bytes32 caseId) = openMismatch();
        voteAll(first, caseId, Outcome.Right);
        uint256 before = freeOf(auditors[0]);
        vm.prank(auditors[0]);
        cases.appeal(caseId, auditors[0], 0);
        voteAll(last, caseId, Outcome.Wrong);
        close(p, 0);
        assertEq(freeOf(auditors[0]), before, "appeal bond returned");
        assertEq(seats.seatOf(address(module), seatOf[0]).stake, SEAT, "slice kept");
        assertRuled(caseId, Outcome.Wrong, true, auditors[0]);
    }

    function testLosingAppellantLosesItsBond() public virtual {
        (Posted memory p, bytes32 caseId) = openMismatch();
        uint256 bond = bondOf(worker);
        voteAll(first, caseId, Outcome.Wrong);
        uint256 before = freeOf(worker);
        vm.prank(worker);
        cases.appeal(caseId, worker, 0);
        voteAll(last, caseId, Outcome.Wrong);
        close(p, 0);
        assertEq(before - freeOf(worker), 40e18, "appeal bond lost");
        // The appeal bond pays the fees; a settlement burns the module bond.
        assertTrue(bondOf(worker) == bond || bondOf(worker) == 0, "fees from the appeal bond");
    }

    function testAppealsOfOthersRevertWithNotParty() public virtual {
        (, bytes32 caseId) = openMismatch();
        voteAll(first, caseId, Outcome.Right);
        address juror = ownerOf(first, caseId, 0);
        vm.expectRevert(ICases.NotParty.selector);
        vm.prank(outsider);
        cases.appeal(caseId, outsider, 0);
        vm.expectRevert(ICases.NotParty.selector);
        vm.prank(worker);
        cases.appeal(caseId, worker, 0);
        vm.expectRevert(ICases.NotParty.selector);
        vm.prank(juror);
        cases.appeal(caseId, juror, 0);
        vm.expectRevert(ICases.NotParty.selector);
        cases.appeal(caseId, auditors[0], 0);
        cases.advance(caseId);
        vm.warp(cases.getCase(caseId).until);
        vm.expectPartialRevert(ICases.TooLate.selector);
        vm.prank(auditors[0]);
        cases.appeal(caseId, auditors[0], 0);
    }

    function testJurorThatVotedOtherwiseAppeals() public virtual {
        CaseWorldVotes memory v = mixedVotes(Outcome.Right, Outcome.Right, Outcome.Wrong);
        address juror = ownerOf(first, v.caseId, 2);
        uint256 before = freeOf(juror);
        vm.prank(juror);
        cases.appeal(v.caseId, juror, 2);
        voteAll(last, v.caseId, Outcome.Wrong);
        close(v.p, 0);
        assertEq(freeOf(juror), before + FEE, "bond returned, fee paid");
        assertEq(uint256(cases.partyOf(v.caseId, juror)), uint256(Party.Party), "no juror of the last rung");
    }

    // Undecided -------------------------------------------------------------------------------------------------------------

    function testH10SilentJurorsMoveTheCaseUpAndThenTheLeafIsUnpaid() public virtual {
        (Posted memory p, bytes32 caseId) = openMismatch();
        openParty(p, 0, payer);
        uint256 payerBefore = freeOf(payer);
        uint256 workerBefore = freeOf(worker);
        drawJury(first, caseId);
        vm.warp(block.timestamp + 20);
        mine(1);
        vm.warp(cases.getCase(caseId).until);
        cases.advance(caseId);
        assertEq(cases.getCase(caseId).rung, 1, "last rung without an appeal");
        drawJury(last, caseId);
        vm.warp(cases.getCase(caseId).until);
        close(p, 0);
        assertRuled(caseId, Outcome.Undecided, true, address(0));
        assertEq(freeOf(worker), workerBefore, "the worker gains nothing");
        assertEq(freeOf(payer) - payerBefore, 10e18, "half of the bond");
        assertEq(seats.seatOf(address(module), seatOf[0]).stake, SEAT, "drawn opener keeps its slice");
        for (uint256 i; i < last.jurorCount(caseId); ++i) {
            (uint256 seat,,) = last.jurorAt(caseId, i);
            assertEq(seats.seatOf(address(module), seat).stake, SEAT - SLICE, "one slice per seat and case");
        }
        assertEq(freeOf(address(cases)), 0, "nothing remains");
    }

    function testRungThatIsNeverDrawnEndsUndecidedByItsClock() public virtual {
        (Posted memory p, bytes32 caseId) = openMismatch();
        vm.warp(cases.getCase(caseId).until);
        cases.advance(caseId);
        vm.warp(cases.getCase(caseId).until);
        close(p, 0);
        assertRuled(caseId, Outcome.Undecided, true, address(0));
    }

    function testFirstRungWithoutAnAnswerThatIsAdvancedLateIsUndecided() public virtual {
        (Posted memory p, bytes32 caseId) = openMismatch();
        vm.warp(cases.getCase(caseId).until + 5);
        cases.advance(caseId);
        assertEq(uint256(statusOf(caseId)), uint256(CaseStatus.Decided), "no rung after the limit");
        close(p, 0);
        assertRuled(caseId, Outcome.Undecided, false, address(0));
    }

    // Service ---------------------------------------------------------------------------------------------------------------

    function testP29ServedAfterAllHalvesTheFeesAndTakesNoSlice() public virtual {
        Posted memory p = post(1);
        bytes32 caseId = openDrawn(p, audit(p, auditors[0], outcomesOf(1, 4)), 0, false);
        uint256 openerBefore = freeOf(auditors[0]);
        uint256 workerBefore = freeOf(worker);
        uint256 bond = bondOf(worker);
        voteAll(first, caseId, Outcome.Right);
        endAppeal(caseId);
        close(p, 0);
        assertEq(bondOf(worker), bond - (3 * FEE) / 2, "half from the worker");
        assertEq(freeOf(worker), workerBefore, "the worker gains nothing");
        assertEq(freeOf(auditors[0]) - openerBefore, SLICE - (3 * FEE) / 2, "the slice less half of the fees");
        assertEq(freeOf(address(cases)), 0, "nothing remains");
    }

    function testP29ServedOnlyOnTheLastRungPaysAllFees() public virtual {
        Posted memory p = post(1);
        bytes32 caseId = openDrawn(p, audit(p, auditors[0], outcomesOf(1, 4)), 0, false);
        uint256 bond = bondOf(worker);
        voteAll(first, caseId, Outcome.NotServed);
        vm.prank(worker);
        cases.appeal(caseId, worker, 0);
        voteAll(last, caseId, Outcome.Right);
        uint256 seatsPaid = 3 + last.jurorCount(caseId);
        close(p, 0);
        assertEq(bondOf(worker), bond - seatsPaid * FEE, "all fees from the worker");
        assertEq(seats.seatOf(address(module), seatOf[0]).stake, SEAT, "the opener pays nothing");
        assertEq(seats.seatOf(address(module), seatOf[0]).locked, 0, "unlocked");
    }

    function testP15NotServedIsRuledForTheDrawnOpener() public virtual {
        Posted memory p = post(1);
        bytes32 caseId = openDrawn(p, audit(p, auditors[0], outcomesOf(1, 4)), 0, false);
        uint256 bond = bondOf(worker);
        voteAll(first, caseId, Outcome.NotServed);
        endAppeal(caseId);
        close(p, 0);
        assertRuled(caseId, Outcome.NotServed, false, auditors[0]);
        assertEq(bondOf(worker), bond - 3 * FEE - forfeit(), "fees and forfeit");
        assertEq(seats.seatOf(address(module), seatOf[0]).stake, SEAT, "slice kept");
    }

    function testLeavesThatWereNotServedHaveACaseEach() public virtual {
        Posted memory p = post(7);
        Audit memory a = audit(p, auditors[0], outcomesOf(7, 4));
        for (uint256 i; i < 5; ++i) openDrawn(p, a, i, false);
        bytes32 caseId = openDrawn(p, a, 5, true);
        assertEq(cases.openersOf(caseId)[0].bond, 20e18, "a bond after five slices");
        openDrawn(p, a, 6, true);
    }

    // Votes against the last rung -------------------------------------------------------------------------------------------

    function testVoteAgainstTheLastRungCostsNothingWhereItIsNotClear() public virtual {
        (Posted memory p, bytes32 caseId) = openMismatch();
        voteAll(first, caseId, Outcome.Wrong);
        address juror = ownerOf(first, caseId, 0);
        vm.prank(worker);
        cases.appeal(caseId, worker, 0);
        voteUnclear(caseId, Outcome.Right);
        close(p, 0);
        assertTrue(!cases.getCase(caseId).clear, "within four tolerances");
        assertEq(seats.seatOf(address(module), seatNumber(juror)).stake, SEAT, "no slice");
    }

    /// @dev All seats of the last rung vote, and state that the output is within four tolerances.
    function voteUnclear(bytes32 caseId, Outcome vote) internal {
        drawJury(last, caseId);
        uint256 count = last.jurorCount(caseId);
        for (uint256 i; i < count; ++i) commit(last, caseId, ownerOf(last, caseId, i), vote, false);
        for (uint256 i; i < count; ++i) {
            vm.prank(ownerOf(last, caseId, i));
            last.reveal(caseId, i, vote, false, "salt");
        }
    }

    function testP33FeeOfAJurorIsTheCheckFeeAndTwiceItsGas() public view {
        Group[] memory groups = groupOf(PRICE);
        groups[0].checkFee = 83e18;
        (uint256 fee,) = challenges.costsOf(groups[0], 83e18);
        assertEq(fee, 83e18 + 2 * uint256(JUROR_GAS) * GAS_PRICE, "fee");
    }

    function testFuzzACheckFeeAboveThePriceMakesNoAppealUnaffordable(uint128 checkFee, uint96 price) public view {
        Group[] memory groups = groupOf(PRICE);
        groups[0].checkFee = uint128(bound(checkFee, 0, type(uint120).max));
        (uint256 fee, uint256 bond) = challenges.costsOf(groups[0], price);
        // Seven fees are the least bond of 20 OPG, or seven prices.
        uint256 gasFee = 2 * uint256(JUROR_GAS) * GAS_PRICE;
        uint256 most = price > uint256(20e18) / 7 ? price : uint256(20e18) / 7;
        assertTrue(fee <= most + gasFee, "a run's price, or the least bond's seventh");
        assertTrue(bond <= 7 * (most + gasFee) + 20e18, "bond");
        assertTrue(cases.appealBondOf(fee, bond) <= 31 * (most + gasFee) + 40e18, "appeal");
        if (groups[0].checkFee <= most) assertEq(fee, groups[0].checkFee + gasFee, "an honest fee is paid in full");
    }

    function testFuzzEveryBondIsReturnedPaidOrBurnt(uint8 firstVote, uint8 lastVote, bool appealed, uint8 joined)
        public
        virtual
    {
        (Posted memory p, bytes32 caseId) = openMismatch();
        if (joined % 2 == 1) openParty(p, 0, payer);
        if (joined % 4 > 1) openParty(p, 0, client);
        Outcome vote = Outcome(1 + firstVote % 3);
        voteAll(first, caseId, vote);
        if (appealed) {
            address appellant = vote == Outcome.Right ? auditors[0] : worker;
            vm.prank(appellant);
            cases.appeal(caseId, appellant, 0);
            voteAll(last, caseId, Outcome(1 + lastVote % 3));
        } else {
            endAppeal(caseId);
        }
        uint256 total = escrow.totalOf(address(opg));
        close(p, 0);
        assertEq(freeOf(address(cases)), 0, "nothing remains");
        assertEq(escrow.totalOf(address(opg)), total, "money stays in the Escrow");
        assertEq(seats.seatOf(address(module), seatOf[0]).locked, 0, "no slice stays locked");
    }

    // Lists, void leaves and hostile referees ----------------------------------------------------------------------------------------

    function testK20UndecidedCaseOfAVoidLeafReturnsAllBonds() public virtual {
        Posted memory p = post(1);
        uint256 before = freeOf(payer);
        bytes32 caseId = openParty(p, 0, payer);
        drawJury(first, caseId);
        voidLeaf(p, 0);
        vm.warp(cases.getCase(caseId).until);
        cases.advance(caseId);
        drawJury(last, caseId);
        vm.warp(cases.getCase(caseId).until);
        close(p, 0);
        assertEq(freeOf(payer), before, "bond returned");
        (uint256 seat,,) = first.jurorAt(caseId, 0);
        assertEq(seats.seatOf(address(module), seat).stake, SEAT, "no slice");
        assertRuled(caseId, Outcome.Undecided, true, address(0));
    }

    // Helpers ---------------------------------------------------------------------------------------------------------------

    struct CaseWorldVotes {
        Posted p;
        bytes32 caseId;
    }

    function mixedVotes(Outcome a, Outcome b, Outcome c) internal returns (CaseWorldVotes memory v) {
        (v.p, v.caseId) = openMismatch();
        Outcome[] memory votes = new Outcome[](3);
        (votes[0], votes[1], votes[2]) = (a, b, c);
        voteSlots(first, v.caseId, votes);
    }

    function bondOf(address account) internal view returns (uint256 pledged) {
        (pledged,,) = escrow.pledgeOf(address(module), account, Purpose.Bond);
    }

    function groupOf(uint128 price) private view returns (Group[] memory groups) {
        groups = new Group[](1);
        groups[0] = Group(payer, gateway, address(opg), price, 0, CHECK_FEE, 0, 0, 1, 10_000, 0, 0);
    }

    /// @dev Forfeit of a leaf that was not served, in OPG.
    function forfeit() internal pure virtual returns (uint256) {
        return 0;
    }

    function assertRuled(bytes32 caseId, Outcome outcome, bool lastRung, address opener) internal view virtual {
        (Outcome ruled, bool ruledLast, address ruledOpener, uint256 count) =
            settlement.rulings(cases.getCase(caseId).leafHash);
        assertEq(count, 1, "ruled once");
        assertEq(uint256(ruled), uint256(outcome), "outcome");
        assertTrue(ruledLast == lastRung, "rung");
        assertEq(ruledOpener, opener, "opener");
    }
}

/// @notice Tests with drawn auditors that a test chooses.
contract OpeningsTest is CaseWorld {
    function testLeafListOfABatchInTotalsModeIsACaseOfADrawnAuditor() public {
        (Posted memory p, LeafProof memory list) = totals(1);
        audit(p, auditors[0], outcomesOf(1, 0));
        vm.prank(auditors[0]);
        bytes32 caseId = challenges.openList(list, auditors[0]);
        assertEq(uint256(cases.openersOf(caseId)[0].kind), uint256(OpenerKind.ServiceSlice), "a slice");
        assertEq(uint256(cases.partyOf(caseId, payer)), uint256(Party.Party), "payers are parties");
        voteAll(first, caseId, Outcome.NotServed);
        endAppeal(caseId);
        cases.close(caseId, p.groups, p.atRisk, list.leaf);
        (Outcome outcome,,, uint256 count) = settlement.rulings(keccak256(abi.encode(list.leaf)));
        assertEq(uint256(outcome), uint256(Outcome.NotServed), "not served");
        assertEq(count, 1, "ruled");
    }

    function testP7InconclusiveAndUncheckedLeavesOpenNoCase() public {
        for (uint8 outcome = 5; outcome < 7; ++outcome) {
            Posted memory p = post(1);
            Audit memory a = audit(p, auditors[0], outcomesOf(1, outcome));
            LeafProof memory leaf = leafProof(p, 0);
            bytes32[] memory path = pathOf(a, 0);
            vm.expectRevert(IChallenges.WrongOutcome.selector);
            vm.prank(auditors[0]);
            challenges.openDrawn(leaf, a.summary, a.outcomes[0], path, true);
        }
    }

    function testLeavesOfClass0OpenNoCaseOfADrawnAuditor() public {
        auditClass = 0;
        for (uint8 outcome = 2; outcome < 5; ++outcome) {
            Posted memory p = post(1);
            Audit memory a = audit(p, auditors[0], outcomesOf(1, outcome));
            LeafProof memory leaf = leafProof(p, 0);
            bytes32[] memory path = pathOf(a, 0);
            vm.expectRevert(IChallenges.NotGiven.selector);
            vm.prank(auditors[0]);
            challenges.openDrawn(leaf, a.summary, a.outcomes[0], path, outcome == 3);
            Job memory job = jobFor(p.leaves[0]);
            vm.expectRevert(IChallenges.NotParty.selector);
            vm.prank(auditors[0]);
            challenges.openParty(leaf, auditors[0], job);
        }
    }

    function testFuzzOnlyLeavesThatTheDrawGaveOpenACaseOfADrawnAuditor(uint256 salt, bool service) public {
        auditClass = 1000;
        bytes32 seed = keccak256(abi.encode(salt));
        settlement.setSeed(seed);
        Posted memory p = post(1);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, service ? 4 : 2));
        LeafProof memory leaf = leafProof(p, 0);
        bytes32[] memory path = pathOf(a, 0);
        // A tenth of the leaves: the pay at risk is 500 OPG, the price 4.
        bool given = Draw.isAudited(seed, auditors[0], 0, Draw.rate(1000, PRICE, 2, 500e18));
        if (!given) vm.expectRevert(IChallenges.NotGiven.selector);
        vm.prank(auditors[0]);
        challenges.openDrawn(leaf, a.summary, a.outcomes[0], path, true);
    }

    function testPartiesChallengeAPublicLeafOfClass0() public {
        auditClass = 0;
        address[3] memory accounts = [payer, requester, client];
        for (uint256 i; i < 3; ++i) {
            Posted memory p = post(1);
            assertEq(uint256(statusOf(openParty(p, 0, accounts[i]))), uint256(CaseStatus.Voting), "opened");
        }
    }

    function testHiddenLeavesOpenNoCaseOfAnyParty() public {
        (auditClass, visibility) = (0, 1);
        address[3] memory accounts = [payer, requester, client];
        for (uint256 i; i < 6; ++i) {
            if (i == 3) visibility = 2;
            address account = accounts[i % 3];
            Posted memory p = post(1);
            LeafProof memory leaf = leafProof(p, 0);
            Job memory job = jobFor(p.leaves[0]);
            vm.expectRevert(IChallenges.HiddenLeaf.selector);
            vm.prank(account);
            challenges.openParty(leaf, account, job);
            // The leaf names its job: another one, which is public, does not open it.
            job.visibility = 0;
            vm.expectRevert(IChallenges.NotParty.selector);
            vm.prank(account);
            challenges.openParty(leaf, account, job);
        }
    }

    function testP8SecondCaseOfALeafIsTheSameCase() public {
        Posted memory p = post(1);
        bytes32 caseId = openParty(p, 0, payer);
        bytes32 again = openDrawn(p, audit(p, auditors[0], outcomesOf(1, 2)), 0, false);
        assertEq(again, caseId, "joined");
        (uint256 drawBlock,,) = first.clocksOf(caseId);
        assertTrue(drawBlock < block.number, "one question");
        // With two openers each loses or keeps its own security.
        voteAll(first, caseId, Outcome.Right);
        endAppeal(caseId);
        close(p, 0);
        assertEq(seats.seatOf(address(module), seatOf[0]).stake, SEAT - SLICE, "slice");
        assertEq(freeOf(payer), 10_000e18 - 20e18, "bond");
    }

    function testListCasesOfOthersRevert() public {
        (Posted memory p, LeafProof memory list) = totals(1);
        vm.expectRevert(IChallenges.NotParty.selector);
        vm.prank(outsider);
        challenges.openList(list, outsider);
        audit(p, auditors[0], outcomesOf(1, 0));
        LeafProof memory leaf = leafProof(p, 0);
        vm.expectRevert(IChallenges.WrongLeaf.selector);
        vm.prank(auditors[0]);
        challenges.openList(leaf, auditors[0]);
        Job memory job;
        vm.expectRevert(IChallenges.WrongLeaf.selector);
        vm.prank(payer);
        challenges.openParty(list, payer, job);
    }

    /// @dev Readers know one case on the list of a batch.
    function testFuzzAListHasNoOtherFields(uint128 price, bytes32 hash) public {
        (Posted memory p, LeafProof memory list) = totals(1);
        audit(p, auditors[0], outcomesOf(1, 0));
        (list.leaf.price, list.leaf.receiptHash) = (price | 1, hash);
        vm.expectRevert(IChallenges.WrongLeaf.selector);
        vm.prank(auditors[0]);
        challenges.openList(list, auditors[0]);
    }

    function testTheLeafListOfAListedBatchIsChallenged() public {
        (Posted memory p, LeafProof memory list) = totals(0);
        audit(p, auditors[0], outcomesOf(1, 0));
        vm.prank(auditors[0]);
        bytes32 caseId = challenges.openList(list, auditors[0]);
        assertEq(uint256(statusOf(caseId)), uint256(CaseStatus.Voting), "votes");
    }

    function testK27ZeroAccountRevertsWithNotParty() public {
        Posted memory p = post(1);
        LeafProof memory leaf = leafProof(p, 0);
        Job memory job;
        vm.expectRevert(IChallenges.NotParty.selector);
        challenges.openParty(leaf, address(0), job);
    }

    function totals(uint8 mode) private returns (Posted memory p, LeafProof memory list) {
        p = post(1);
        Batch memory batch = settlement.getBatch(p.batchId);
        batch.postingMode = mode;
        settlement.setBatch(p.batchId, batch);
        list = LeafProof(p.batchId, p.groups, p.atRisk, p.leaves[0], new bytes32[](0));
        Leaf memory leaf;
        leaf.index = type(uint32).max;
        list.leaf = leaf;
    }

    function testP32SixthCaseOfASeatInADayRevertsWithNoSliceLeft() public {
        for (uint256 i; i < 5; ++i) openMismatch();
        Posted memory p = post(1);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, 2));
        LeafProof memory leaf = leafProof(p, 0);
        bytes32[] memory path = pathOf(a, 0);
        vm.expectRevert(ICases.NoSliceLeft.selector);
        vm.prank(auditors[0]);
        challenges.openDrawn(leaf, a.summary, a.outcomes[0], path, false);
    }

    function testSeventeenthOpenerRevertsWithTooManyParties() public {
        Posted memory p = post(1);
        openParty(p, 0, payer);
        LeafProof memory leaf = leafProof(p, 0);
        Job memory job;
        for (uint160 i; i < 16; ++i) {
            address account = address(0xf000 + i);
            auditors.push(account);
            seatOf.push(joinSeats(address(module), account, 1));
            enrich(account);
            audit(p, account, outcomesOf(1, 0));
            vm.warp(block.timestamp - 2);
            if (i == 15) vm.expectRevert(ICases.TooManyParties.selector);
            vm.prank(account);
            challenges.openParty(leaf, account, job);
        }
    }

    function testDrawnJurorThatJoinsRevertsWithNotParty() public {
        Posted memory p = post(1);
        bytes32 caseId = openParty(p, 0, payer);
        drawJury(first, caseId);
        address juror = ownerOf(first, caseId, 0);
        audit(p, juror, outcomesOf(1, 2));
        LeafProof memory leaf = leafProof(p, 0);
        Job memory job;
        vm.expectRevert(IChallenges.NotParty.selector);
        vm.prank(juror);
        challenges.openParty(leaf, juror, job);
    }
}
