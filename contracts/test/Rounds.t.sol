// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Purpose} from "../src/interfaces/IEscrow.sol";
import {Drawn, IRounds, Progress} from "../src/interfaces/IRounds.sol";
import {Draw} from "../src/libraries/Draw.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Group, Summary} from "../src/libraries/Structs.sol";
import {Posted, SettlementWorld} from "./SettlementWorld.sol";

contract RoundsTest is SettlementWorld {
    function slicedOf(Posted memory p, uint8 round, uint256 i) internal view returns (bool) {
        return drawnOf(p, round)[i].sliced;
    }

    // Draw ------------------------------------------------------------------------------------------------------------------

    function testTheBlockAfterTheBatchDrawsDistinctAccounts() public {
        Posted memory p = postOne(3, 10_000);
        uint256 postedBlock = block.number;
        vm.expectRevert(IRounds.BlockHashUnknown.selector);
        rounds.seal(p.batchId, p.groups, p.atRisk);
        mine(1);
        vm.expectRevert(IRounds.BlockHashUnknown.selector);
        rounds.seal(p.batchId, p.groups, p.atRisk);
        mine(1);
        rounds.seal(p.batchId, p.groups, p.atRisk);
        (bytes32 seed, uint48 drawBlock, Drawn[] memory accounts) = rounds.drawnOf(p.batchId, 0);
        bytes32 expected = Draw.seed(keccak256(abi.encode("block", postedBlock + 1)), p.batchId, 0);
        assertEq(seed, expected, "seed");
        assertEq(drawBlock, postedBlock, "draw block");
        assertEq(accounts.length, 2, "k accounts");
        assertTrue(accounts[0].account != accounts[1].account, "distinct");
        (uint8 round, Drawn memory found) = rounds.findDrawn(p.batchId, accounts[1].account);
        assertEq(round, 0, "round");
        assertEq(found.seat, accounts[1].seat, "seat");
        vm.expectRevert(IRounds.AlreadySealed.selector);
        rounds.seal(p.batchId, p.groups, p.atRisk);
    }

    function testFuzzADrawNeverContainsTheWorker(uint256 salt) public {
        // The worker holds seats; an auditor signs with the worker's account.
        vm.prank(worker);
        nodes.update(keccak256(abi.encode(worker)), hex"01", 6, "http://127.0.0.1:1");
        joinSeats(address(batches), worker, 6);
        vm.prank(auditorAt(0));
        nodes.setSigner(worker);
        mine(1);
        serial = uint256(keccak256(abi.encode(salt))) >> 8;
        Posted memory p = postOne(1, 10_000);
        seal(p);
        Drawn[] memory accounts = drawnOf(p, 0);
        assertTrue(accounts.length > 0, "drawn");
        for (uint256 i; i < accounts.length; ++i) {
            address account = accounts[i].account;
            assertTrue(account != worker, "no worker");
            assertTrue(account != auditorAt(0), "nor an account that signs with the worker's key");
        }
    }

    /// @dev A worker adds groups of class 0 that name the honest auditors as gateway, or pay by cheques that it has from them.
    function testFuzzNoAccountThatABatchNamesIsLeftOutOfItsDraw(uint256 salt, bool asPayer) public {
        joinSeats(address(batches), address(0xacc0), 2);
        Group[] memory groups = new Group[](1 + auditorCount());
        groups[0] = groupOf(1, 10_000);
        for (uint256 i; i < auditorCount(); ++i) {
            address auditor = auditorAt(i);
            vm.prank(auditor);
            nodes.update(keccak256(abi.encode(auditor)), hex"01", 5, "http://127.0.0.1:1");
            groups[i + 1] = groupOf(1, 0);
            groups[i + 1].gateway = auditor;
            if (!asPayer) continue;
            groups[i + 1].payer = auditor;
            reserveOpg(address(batches), auditor, worker, 1e18);
        }
        mine(1);
        serial = uint256(keccak256(abi.encode(salt))) >> 8;
        Posted memory p = draft(worker, groups);
        post(p);
        uint256 postedBlock = block.number;
        seal(p);
        (bytes32 seed,, Drawn[] memory drawn) = rounds.drawnOf(p.batchId, 0);
        address[] memory excluded = new address[](1);
        excluded[0] = worker;
        (address[] memory expected,) = seats.draw(address(batches), seed, postedBlock, free(p), 2, excluded);
        assertEq(drawn.length, 2, "k accounts");
        for (uint256 i; i < 2; ++i) assertEq(drawn[i].account, expected[i], "the draw from all seats");
    }

    function testSeatsThatJoinAfterTheBatchDoNotChangeItsDraw() public {
        Posted memory p = postOne(1, 10_000);
        for (uint256 i; i < 30; ++i) joinSeats(address(batches), address(uint160(0x9000 + i)), 1);
        seal(p);
        Drawn[] memory accounts = drawnOf(p, 0);
        for (uint256 i; i < 2; ++i) {
            bool known;
            for (uint256 k; k < auditorCount(); ++k) known = known || accounts[i].account == auditorAt(k);
            assertTrue(known, "an earlier seat");
        }
    }

    function testPostingSealsThePreviousBatch() public {
        Posted memory first = postOne(2, 100);
        mine(2);
        Group[] memory groups = new Group[](1);
        groups[0] = groupOf(1, 100);
        Posted memory p = draft(worker, groups);
        bytes[] memory cheques = chequesFor(p, 0);
        vm.prank(worker);
        batches.postBatch(worker, 1, p.root, digestsOf(p), p.groups, cheques, first.groups, first.atRisk);
        assertTrue(rounds.progressOf(first.batchId).isSealed, "sealed");
    }

    function testPostingGoesOnWhereThePreviousBatchCannotBeSealed() public {
        Posted memory first = postOne(2, 100);
        Group[] memory groups = new Group[](1);
        groups[0] = groupOf(1, 100);
        Posted memory p = draft(worker, groups);
        bytes[] memory cheques = chequesFor(p, 0);
        vm.prank(worker);
        batches.postBatch(worker, 1, p.root, digestsOf(p), p.groups, cheques, first.groups, first.atRisk);
        assertTrue(!rounds.progressOf(first.batchId).isSealed, "too early");
    }

    function testALateSealIsRepaidFromTheWorkersBond() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 1e18);
        Posted memory p = postOne(1, 100);
        mine(2);
        vm.warp(block.timestamp + WINDOW / 2);
        address sealer = address(0x5ea1);
        vm.prank(sealer);
        rounds.seal(p.batchId, p.groups, p.atRisk);
        assertTrue(freeOpg(sealer) > 2e14 && freeOpg(sealer) < 2e15, "twice its gas");
        (uint256 bond,,) = escrow.pledgeOf(address(batches), worker, Purpose.Bond);
        assertEq(bond + freeOpg(sealer), 1e18, "from the bond");
    }

    function testAnEarlySealAndAWorkerWithoutABondRepayNothing() public {
        Posted memory p = postOne(1, 100);
        mine(2);
        vm.prank(address(0x5ea1));
        rounds.seal(p.batchId, p.groups, p.atRisk);
        Posted memory q = postOne(1, 100);
        mine(2);
        vm.warp(block.timestamp + WINDOW / 2);
        vm.prank(address(0x5ea1));
        rounds.seal(q.batchId, q.groups, q.atRisk);
        assertEq(freeOpg(address(0x5ea1)), 0, "nothing");
    }

    function testRefusesToSealAfterTheWindow() public {
        Posted memory p = postOne(1, 100);
        mine(2);
        vm.warp(windowEnd(p) + 1);
        vm.expectPartialRevert(IRounds.TooLate.selector);
        rounds.seal(p.batchId, p.groups, p.atRisk);
        assertTrue(claims.isVoid(p.batchId), "void");
    }

    function testRefusesToSealWithABlockHashThatIsGone() public {
        Posted memory p = postOne(1, 100);
        vm.roll(block.number + 300);
        vm.setBlockhash(block.number - 299, bytes32(0));
        vm.expectRevert(IRounds.BlockHashUnknown.selector);
        rounds.seal(p.batchId, p.groups, p.atRisk);
    }

    function testSealsWithTheHashThatTheHistoryContractHolds() public {
        Posted memory p = postOne(1, 100);
        bytes32 expected = keccak256("from the history contract");
        // Returns the constant for every block.
        vm.etch(
            0x0000F90827F1C53a10cb7A02335B175320002935, abi.encodePacked(hex"7f", expected, hex"60005260206000f3")
        );
        vm.roll(block.number + 1000);
        rounds.seal(p.batchId, p.groups, p.atRisk);
        (bytes32 seed,,) = rounds.drawnOf(p.batchId, 0);
        assertEq(seed, Draw.seed(expected, p.batchId, 0), "seed");
    }

    function testRefusesOtherGroupsAndBatchesWithoutAudits() public {
        Posted memory p = postOne(1, 100);
        mine(2);
        p.groups[0].priceTotal += 1;
        vm.expectRevert(IRounds.WrongGroups.selector);
        rounds.seal(p.batchId, p.groups, p.atRisk);
        Posted memory q = postOne(1, 0);
        mine(2);
        vm.expectRevert(IRounds.NotAudited.selector);
        rounds.seal(q.batchId, q.groups, q.atRisk);
    }

    function testABatchWithoutEligibleSeatsIsSealedWithNoAccounts() public {
        for (uint256 i; i < auditorCount(); ++i) {
            vm.prank(auditorAt(i));
            seats.beginLeave(address(batches), i + 1);
        }
        mine(1);
        Posted memory p = postOne(1, 100);
        seal(p);
        assertEq(drawnOf(p, 0).length, 0, "no account");
        assertTrue(rounds.progressOf(p.batchId).complete, "no summary is waited for");
    }

    // Summaries -------------------------------------------------------------------------------------------------------------

    function testAllSummariesInTheWindowMakeABatchComplete() public {
        Posted memory p = postOne(5, 10_000);
        seal(p);
        assertEq(claimFrom(p), p.batchId == 0 ? 0 : windowEnd(p) + GRACE + 2 * REDRAW, "after all redraws");
        postSummaries(p, 0);
        Progress memory progress = rounds.progressOf(p.batchId);
        assertTrue(progress.complete, "complete");
        assertEq(progress.claimFrom, progress.windowEnd, "claim after the window");
        assertEq(progress.caseEnd, progress.windowEnd, "cases until the window ends");
        assertEq(progress.free, progress.windowEnd + SETTLE_DELAY, "free");
    }

    function testALastSummaryNearTheEndOfTheWindowLeavesTimeForItsCase() public {
        // The worker holds the summary of a late auditor and posts it: the auditor's time to open a case does not end with it.
        Posted memory p = postOne(5, 10_000);
        seal(p);
        warpTo(windowEnd(p) - WINDOW / 4 + 1);
        postSummaries(p, 0);
        Progress memory progress = rounds.progressOf(p.batchId);
        assertTrue(!progress.complete, "not complete");
        assertEq(progress.caseEnd, progress.windowEnd + GRACE, "cases until the round ends");
    }

    function testSummariesInTheGraceTimeLeaveTimeForCases() public {
        Posted memory p = postOne(5, 10_000);
        seal(p);
        warpTo(windowEnd(p) + 1);
        postSummaries(p, 0);
        Progress memory progress = rounds.progressOf(p.batchId);
        assertTrue(!progress.complete, "not complete");
        assertEq(progress.caseEnd, progress.windowEnd + GRACE, "cases until the round ends");
        assertEq(progress.claimFrom, progress.windowEnd + GRACE + 2 * REDRAW, "claims after all redraws");
    }

    function testAnyHolderPostsASummaryAndIsRepaid() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 1e18);
        Posted memory p = postOne(5, 10_000);
        seal(p);
        address auditor = drawnOf(p, 0)[0].account;
        bytes memory bitmap = bitmapOf(p, auditor, 0);
        Summary memory summary = summaryOf(p, auditor, 0, bitmap);
        bytes memory signature = signed(summary);
        vm.prank(address(0xbeef));
        rounds.postSummary(summary, bitmap, signature);
        assertEq(freeOpg(address(0xbeef)), 130_000 * 1e9, "a fixed amount of gas");
        assertEq(drawnOf(p, 0)[0].summaryHash, escrow.hashTypedData(Hashing.hash(summary)), "digest");
        assertEq(drawnOf(p, 0)[0].summaryBlock, block.number, "block");
    }

    function testRefusesSummariesThatAreNotTheAuditors() public {
        Posted memory p = postOne(5, 10_000);
        seal(p);
        address auditor = drawnOf(p, 0)[0].account;
        bytes memory bitmap = bitmapOf(p, auditor, 0);
        Summary memory summary = summaryOf(p, auditor, 0, bitmap);
        bytes memory signature = sign(WORKER_KEY, escrow.hashTypedData(Hashing.hash(summary)));
        vm.expectRevert(IRounds.InvalidSummary.selector);
        rounds.postSummary(summary, bitmap, signature);
        vm.expectRevert(IRounds.InvalidSummary.selector);
        rounds.postSummary(summary, bitmap, hex"00");
        signature = signed(summary);
        vm.expectRevert(IRounds.InvalidSummary.selector);
        rounds.postSummary(summary, hex"1e", signature);
        vm.expectRevert(IRounds.InvalidSummary.selector);
        rounds.postSummary(summary, hex"1f00", signature);
        rounds.postSummary(summary, bitmap, signature);
        vm.expectRevert(IRounds.SummaryExists.selector);
        rounds.postSummary(summary, bitmap, signature);
        summary.auditor = worker2;
        vm.expectRevert(IRounds.NotDrawn.selector);
        rounds.postSummary(summary, bitmap, signature);
    }

    function testASummaryBySigningKeyCountsAsOfTheBatchesBlock() public {
        for (uint256 i; i < auditorCount(); ++i) {
            vm.prank(auditorAt(i));
            nodes.setSigner(vm.addr(0x99));
        }
        mine(1);
        Posted memory p = postOne(5, 10_000);
        seal(p);
        address auditor = drawnOf(p, 0)[0].account;
        vm.prank(auditor);
        nodes.setSigner(vm.addr(0x98));
        mine(1);
        bytes memory bitmap = bitmapOf(p, auditor, 0);
        Summary memory summary = summaryOf(p, auditor, 0, bitmap);
        bytes memory signature = sign(0x98, escrow.hashTypedData(Hashing.hash(summary)));
        vm.expectRevert(IRounds.InvalidSummary.selector);
        rounds.postSummary(summary, bitmap, signature);
        rounds.postSummary(summary, bitmap, sign(0x99, escrow.hashTypedData(Hashing.hash(summary))));
    }

    function testRefusesASummaryAfterItsRound() public {
        Posted memory p = postOne(5, 10_000);
        seal(p);
        address auditor = drawnOf(p, 0)[0].account;
        bytes memory bitmap = bitmapOf(p, auditor, 0);
        Summary memory summary = summaryOf(p, auditor, 0, bitmap);
        bytes memory signature = signed(summary);
        warpTo(windowEnd(p) + GRACE + 1);
        vm.expectPartialRevert(IRounds.TooLate.selector);
        rounds.postSummary(summary, bitmap, signature);
    }

    // Redraws ---------------------------------------------------------------------------------------------------------------

    function testMissingSummariesAreSlicedAndRedrawnAmongOtherAccounts() public {
        Posted memory p = postOne(5, 10_000);
        seal(p);
        Drawn[] memory first = drawnOf(p, 0);
        warpTo(windowEnd(p) + GRACE + 1);
        rounds.beginRedraw(p.batchId, new Summary[](0));
        assertTrue(slicedOf(p, 0, 0) && slicedOf(p, 0, 1), "sliced");
        assertEq(seats.seatOf(address(batches), first[0].seat).stake, 990e18, "one slice");
        assertEq(freeOpg(address(batches)), 5 * PRICE + 10 * CHECK_FEE, "burnt, not kept");
        mine(2);
        rounds.seal(p.batchId, p.groups, p.atRisk);
        Drawn[] memory second = drawnOf(p, 1);
        assertEq(second.length, 2, "one for each missing");
        for (uint256 i; i < 2; ++i) {
            assertTrue(second[i].account != first[0].account && second[i].account != first[1].account, "others");
        }
        assertEq(rounds.progressOf(p.batchId).caseEnd, windowEnd(p) + GRACE + REDRAW, "cases until the redraw ends");
        warpTo(windowEnd(p) + GRACE + REDRAW + 1);
        rounds.beginRedraw(p.batchId, new Summary[](0));
        mine(2);
        rounds.seal(p.batchId, p.groups, p.atRisk);
        assertEq(drawnOf(p, 2).length, 2, "the last two of six");
        warpTo(windowEnd(p) + GRACE + 2 * REDRAW + 1);
        vm.expectRevert(IRounds.NothingToRedraw.selector);
        rounds.beginRedraw(p.batchId, new Summary[](0));
    }

    function testARedrawForMissingSummariesBeginsInAQuarterOfItsTime() public {
        Posted memory p = postOne(5, 10_000);
        seal(p);
        vm.expectRevert(IRounds.NothingToRedraw.selector);
        rounds.beginRedraw(p.batchId, new Summary[](0));
        warpTo(windowEnd(p) + GRACE + REDRAW / 4 + 1);
        vm.expectPartialRevert(IRounds.TooLate.selector);
        rounds.beginRedraw(p.batchId, new Summary[](0));
    }

    function undecided(Posted memory p, bytes32 counts) internal returns (Summary[] memory summaries) {
        Drawn[] memory accounts = drawnOf(p, 0);
        summaries = new Summary[](accounts.length);
        for (uint256 i; i < accounts.length; ++i) {
            bytes memory bitmap = new bytes(1);
            summaries[i] = summaryOf(p, accounts[i].account, 0, bitmap);
            summaries[i].counts = counts;
            rounds.postSummary(summaries[i], bitmap, signed(summaries[i]));
        }
    }

    function testLeavesThatAllReportAsNotCheckedAreRedrawnAtOnceWithoutASlice() public {
        Posted memory p = postOne(5, 10_000);
        seal(p);
        Summary[] memory summaries = undecided(p, bytes32(uint256(5) << 32));
        assertTrue(rounds.progressOf(p.batchId).complete, "complete before");
        rounds.beginRedraw(p.batchId, summaries);
        assertTrue(!rounds.progressOf(p.batchId).complete, "open again");
        mine(2);
        rounds.seal(p.batchId, p.groups, p.atRisk);
        assertEq(drawnOf(p, 1).length, 2, "k accounts");
        assertTrue(!slicedOf(p, 0, 0), "no slice");
    }

    function testNoRedrawWhereSummariesReportEveryLeafOrOneIsMissing() public {
        Posted memory p = postOne(5, 10_000);
        seal(p);
        Summary[] memory summaries = undecided(p, bytes32(uint256(5) << 224));
        vm.expectRevert(IRounds.NothingToRedraw.selector);
        rounds.beginRedraw(p.batchId, summaries);
        Summary[] memory fewer = new Summary[](1);
        fewer[0] = summaries[0];
        vm.expectRevert(IRounds.InvalidSummary.selector);
        rounds.beginRedraw(p.batchId, fewer);
        summaries[0].counts = bytes32(uint256(5) << 32);
        vm.expectRevert(IRounds.InvalidSummary.selector);
        rounds.beginRedraw(p.batchId, summaries);
    }

    function testACompleteBatchIsNotRedrawnAfterItsWindow() public {
        Posted memory p = postOne(5, 10_000);
        seal(p);
        Summary[] memory summaries = undecided(p, bytes32(uint256(5) << 32));
        warpTo(windowEnd(p) + 1);
        vm.expectPartialRevert(IRounds.TooLate.selector);
        rounds.beginRedraw(p.batchId, summaries);
    }

    function testRefusesARedrawOfAnUnsealedRound() public {
        Posted memory p = postOne(5, 10_000);
        vm.expectRevert(IRounds.NotSealed.selector);
        rounds.beginRedraw(p.batchId, new Summary[](0));
    }

    function testOnlyBatchesAndClaimsCallTheirFunctions() public {
        Posted memory p = postOne(5, 10_000);
        vm.expectRevert(IRounds.NotSettlement.selector);
        rounds.sealPrevious(p.batchId, p.groups, p.atRisk);
        vm.expectRevert(IRounds.NotSettlement.selector);
        rounds.sliceMissing(p.batchId);
    }
}
