// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CaseStatus, Party} from "../src/interfaces/ICases.sol";
import {LeafStatus} from "../src/interfaces/IClaims.sol";
import {IJury} from "../src/interfaces/IJury.sol";
import {Drawn} from "../src/interfaces/IRounds.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {Draw} from "../src/libraries/Draw.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Summary} from "../src/libraries/Structs.sol";
import {CaseSettlementWorld} from "./CaseSettlementWorld.sol";

/// @notice Random walks of a hostile third of the auditors, a hostile payer and an honest rest. Honest accounts act after every
/// step: auditors state the truth, the requester challenges every wrong leaf and appeals, the worker appeals what is right.
contract CasesHandler is CaseSettlementWorld {
    struct Track {
        Posted p;
        uint256 index;
        bytes32 caseId;
        uint256 openedAt;
        bool wrong;
    }

    /// @dev A summary that reports another result than the worker's.
    struct Contrary {
        bytes32 batchId;
        address auditor;
        /// @dev Whether its auditor, a hostile one, opens no case.
        bool silent;
        uint256 postedAt;
    }

    uint256 private constant HONEST = 7;
    /// @dev 2 · (vote + reveal) + appeal.
    uint256 private constant LONGEST = 35;

    Track[] private tracks;
    Posted[] private batches;
    Contrary[] private contraries;
    /// @dev Contrary summaries before this one are proven, or cannot be.
    uint256 private nextContrary;
    /// @dev Posted summaries with their bitmaps.
    mapping(bytes32 batchId => mapping(address auditor => bytes)) private summaries;
    mapping(bytes32 leafHash => bool) private isWrong;
    mapping(bytes32 caseId => bool) private tracked;
    mapping(address jury => mapping(bytes32 caseId => mapping(address juror => uint256))) private ballots;
    mapping(bytes32 caseId => bool) public abandoned;
    bool private blackout;
    uint256 private entropy;
    uint256 public closed;
    uint256 public partyJurors;
    uint256 public paidWrong;
    /// @dev Cases that ended on the last rung, and the right leaves that were ruled wrong.
    uint256 public lastRungs;
    uint256 public wronged;
    /// @dev Contrary summaries of silent auditors that cost nothing, and of honest auditors that cost a slice.
    uint256 public spared;
    uint256 public slicedHonest;

    function auditorCount() internal pure override returns (uint256) {
        return 10;
    }

    /// @dev Parties hold seats, too: juries must exclude them.
    function setUp() public override {
        super.setUp();
        joinSeats(address(module), payer, 1);
        vm.prank(worker);
        nodes.update(keccak256(abi.encode(worker)), hex"01", 6, "http://127.0.0.1:1");
        joinSeats(address(module), worker, 1);
        mine(1);
    }

    /// @notice The actions of a walk.
    function selectors() external view returns (bytes4[] memory all) {
        all = new bytes4[](6);
        all[0] = CasesHandler.postAndAudit.selector;
        all[1] = CasesHandler.spam.selector;
        all[2] = CasesHandler.appeal.selector;
        all[3] = CasesHandler.retire.selector;
        all[4] = CasesHandler.toggleBlackout.selector;
        all[5] = this.pass.selector;
    }

    function isHonest(address auditor) private view returns (bool) {
        for (uint256 i; i < HONEST; ++i) {
            if (vm.addr(AUDITOR_KEY + i) == auditor) return true;
        }
        return false;
    }

    // Actions ---------------------------------------------------------------------------------------------------------------

    function postAndAudit(uint256 seed) external {
        if (rulings.suspendedUntil(worker) > block.timestamp || batches.length >= 8) return pass(seed);
        Posted memory p = post(1 + seed % 3);
        Posted storage stored = batches.push();
        stored.batchId = p.batchId;
        stored.groups.push(p.groups[0]);
        stored.atRisk.push(p.atRisk[0]);
        for (uint256 i; i < p.leaves.length; ++i) {
            stored.leaves.push(p.leaves[i]);
            if ((seed >> (8 + i)) % 2 == 0) continue;
            isWrong[keccak256(abi.encode(p.leaves[i]))] = true;
            challenge(p, i, requester);
        }
        for (uint256 k; k < 2; ++k) {
            // The payer can be drawn too, and stays silent.
            (, Drawn memory drawn) = rounds.findDrawn(p.batchId, auditors[k]);
            if (drawn.account != address(0)) auditAndOpen(p, auditors[k], seed >> (16 + k));
        }
        keep();
    }

    function spam(uint256 seed) external {
        if (batches.length == 0) return pass(seed);
        Posted memory p = batches[seed % batches.length];
        if (block.timestamp <= rounds.progressOf(p.batchId).caseEnd) challenge(p, (seed >> 8) % p.leaves.length, payer);
        keep();
    }

    function appeal(uint256 seed) external {
        if (tracks.length == 0) return pass(seed);
        bytes32 caseId = tracks[seed % tracks.length].caseId;
        address[4] memory actors = [outsider, payer, auditors[(seed >> 8) % auditors.length], worker];
        address actor = actors[(seed >> 16) % 4];
        vm.prank(actor);
        try cases.appeal(caseId, actor, (seed >> 24) % 3) {} catch {}
        keep();
    }

    function retire(uint256 seed) external {
        uint256 i = seed % auditors.length;
        if (isHonest(auditors[i])) return pass(seed);
        vm.startPrank(auditors[i]);
        try seats.beginLeave(address(module), seatOf[i]) {} catch {}
        try seats.finishLeave(address(module), seatOf[i]) {} catch {}
        vm.stopPrank();
        keep();
    }

    /// @dev All jurors stay silent, until the next call.
    function toggleBlackout() external {
        blackout = !blackout;
        keep();
    }

    function pass(uint256 seed) public {
        for (uint256 i; i <= seed % 8; ++i) {
            mine(1);
            keep();
        }
    }

    function check() external view {
        assertEq(partyJurors, 0, "parties in juries");
        assertEq(paidWrong, 0, "wrong leaves that were paid");
        assertEq(wronged, 0, "right leaves that were ruled wrong");
        assertEq(spared, 0, "contrary summaries that cost nothing");
        assertEq(slicedHonest, 0, "slices of auditors that opened a case");
        if (openCases() == 0) assertEq(freeOf(address(cases)), 0, "money of cases");
    }

    /// @notice Time alone, with any account that calls, closes every case, pays or refunds every leaf and frees all money.
    function finish() external {
        unwind();
        while (nextContrary < contraries.length) {
            uint256 free = rounds.progressOf(contraries[nextContrary].batchId).free;
            if (block.timestamp <= free) vm.warp(free + 1);
            proveContrary();
        }
        assertEq(openCases(), 0, "open cases");
        this.check();
        vm.warp(block.timestamp + batchParameters().window + batchParameters().settleDelay + 1);
        vm.roll(block.number + 1);
        for (uint256 i; i < batches.length; ++i) settle(batches[i]);
        vm.warp(block.timestamp + module.exitDelay());
        for (uint256 id = 1; id <= 100; ++id) {
            (address to,,,) = rulings.bountyOf(id);
            if (to != address(0)) rulings.payBounty(id);
        }
        assertEq(freeOf(address(module)), 0, "money of the module");
        assertEq(module.liabilityOf(worker), 0, "liability");
        assertEq(claims.lockedOf(worker, address(opg)), 0, "locked pay");
        for (uint256 i; i < auditors.length; ++i) {
            assertEq(seats.seatOf(address(module), seatOf[i]).locked, 0, "locked slices");
        }
    }

    function settle(Posted memory p) private {
        (,, Drawn[] memory drawn) = rounds.drawnOf(p.batchId, 0);
        Summary[] memory posted = new Summary[](drawn.length);
        bytes[] memory bitmaps = new bytes[](drawn.length);
        uint256 n;
        for (uint256 i; i < drawn.length; ++i) {
            if (drawn[i].summaryBlock == 0) continue;
            (posted[n], bitmaps[n]) = abi.decode(summaries[p.batchId][drawn[i].account], (Summary, bytes));
            ++n;
        }
        assembly ("memory-safe") {
            mstore(posted, n)
            mstore(bitmaps, n)
        }
        claims.claim(p.batchId, p.groups, p.atRisk, 0, p.groups.length, posted, bitmaps);
        claims.release(p.batchId, p.groups, p.atRisk);
        assertTrue(claims.groupState(p.batchId, 0).settled, "paid or refunded");
        for (uint256 i; i < p.leaves.length; ++i) {
            LeafStatus status = claims.leafStatus(p.batchId, keccak256(abi.encode(p.leaves[i])));
            assertTrue(status != LeafStatus.Held, "no leaf stays held");
        }
    }

    function unwind() private {
        blackout = false;
        for (uint256 i; i < LONGEST + 10; ++i) {
            mine(1);
            keep();
        }
    }

    function openCases() private view returns (uint256 count) {
        for (uint256 i; i < tracks.length; ++i) {
            if (statusOf(tracks[i].caseId) != CaseStatus.Closed) ++count;
        }
    }

    // Duties ----------------------------------------------------------------------------------------------------------------

    function challenge(Posted memory p, uint256 i, address account) private {
        try this.openFor(p, i, account) {
            track(p, i);
        } catch {}
    }

    function openFor(Posted calldata p, uint256 i, address account) external {
        require(msg.sender == address(this), "internal");
        openParty(p, i, account);
    }

    /// @dev A hostile auditor reports mismatches of right leaves and matches of wrong ones.
    function auditAndOpen(Posted memory p, address auditor, uint256 seed) private {
        bool lies = !isHonest(auditor) && seed % 2 == 0;
        uint8[] memory outcomes = new uint8[](p.leaves.length);
        uint256 count;
        for (uint256 i; i < outcomes.length; ++i) {
            bool wrong = isWrong[keccak256(abi.encode(p.leaves[i]))];
            if (wrong == lies) continue;
            outcomes[i] = 2;
            ++count;
        }
        Audit memory a = audit(p, auditor, outcomes);
        summaries[p.batchId][auditor] = abi.encode(a.summary, bitmapOf(outcomes));
        if (count == 0) return;
        bool silent = lies && (seed >> 1) % 2 == 0;
        contraries.push(Contrary(p.batchId, auditor, silent, block.timestamp));
        if (silent) return;
        bytes32 digest = escrow.hashTypedData(Hashing.hash(a.summary));
        uint256 ordinal = Draw.place(Draw.seed(blockhash(block.number - 1), digest, 0), 0, count);
        for (uint256 i; i < outcomes.length; ++i) {
            if (outcomes[i] != 2 || a.outcomes[i].ordinal != ordinal) continue;
            try this.openDrawnFor(p, a, i, false) {
                track(p, i);
            } catch {
                // No slice is left, or the leaf has a status.
                try this.openDrawnFor(p, a, i, true) {
                    track(p, i);
                } catch {}
            }
        }
    }

    function openDrawnFor(Posted calldata p, Audit calldata a, uint256 i, bool withBond) external {
        require(msg.sender == address(this), "internal");
        openDrawn(p, a, i, withBond);
    }

    /// @dev Any account shows contrary summaries without a case, once it is time.
    function proveContrary() private {
        for (; nextContrary < contraries.length; ++nextContrary) {
            Contrary memory each = contraries[nextContrary];
            // Cheaper than a call for its clocks in each step.
            if (block.timestamp < each.postedAt + batchParameters().settleDelay) return;
            if (block.timestamp <= rounds.progressOf(each.batchId).free) return;
            (Summary memory summary,) = abi.decode(summaries[each.batchId][each.auditor], (Summary, bytes));
            bool convicted = rulings.generationOf(worker) > module.getBatch(each.batchId).generation;
            try rounds.proveWithoutCase(summary) {
                if (isHonest(each.auditor)) ++slicedHonest;
            } catch {
                if (each.silent && !convicted) ++spared;
            }
        }
    }

    function track(Posted memory p, uint256 i) private {
        bytes32 caseId = caseOf(p, i);
        if (tracked[caseId]) return;
        tracked[caseId] = true;
        Track storage t = tracks.push();
        t.p.batchId = p.batchId;
        t.p.groups.push(p.groups[0]);
        t.p.atRisk.push(p.atRisk[0]);
        for (uint256 k; k < p.leaves.length; ++k) t.p.leaves.push(p.leaves[k]);
        (t.index, t.caseId, t.openedAt) = (i, caseId, block.timestamp);
        t.wrong = isWrong[keccak256(abi.encode(p.leaves[i]))];
    }

    function keep() private {
        for (uint256 i; i < tracks.length; ++i) {
            if (statusOf(tracks[i].caseId) != CaseStatus.Closed) attend(tracks[i]);
        }
        proveContrary();
    }

    function attend(Track storage t) private {
        bytes32 caseId = t.caseId;
        if (statusOf(caseId) == CaseStatus.Voting) {
            vote(cases.getCase(caseId).rung == 0 ? first : last, t);
            try cases.advance(caseId) {} catch {}
        }
        if (statusOf(caseId) == CaseStatus.Appealable) {
            Outcome outcome = cases.getCase(caseId).outcome;
            address loser = t.wrong ? requester : worker;
            bool appeals = t.wrong ? outcome == Outcome.Right : outcome != Outcome.Right;
            if (appeals && block.timestamp < cases.getCase(caseId).until) {
                vm.prank(loser);
                // The requester appeals only where it is an opener: it challenged every wrong leaf.
                cases.appeal(caseId, loser, 99);
            }
        }
        // From its fixed time on, a case closes without a condition.
        if (block.timestamp >= t.openedAt + LONGEST) finish(t);
        else try this.closeFor(caseId, t.p, t.index) {} catch {}
        if (statusOf(caseId) == CaseStatus.Closed) {
            ++closed;
            if (cases.getCase(caseId).rung == 1) ++lastRungs;
            if (!t.wrong && cases.getCase(caseId).outcome == Outcome.Wrong && !abandoned[caseId]) ++wronged;
            LeafStatus status = claims.leafStatus(t.p.batchId, cases.getCase(caseId).leafHash);
            if (t.wrong && !abandoned[caseId] && status != LeafStatus.Void) ++paidWrong;
        }
    }

    function finish(Track storage t) private {
        close(t.p, t.index);
    }

    function closeFor(bytes32 caseId, Posted calldata p, uint256 index) external {
        cases.close(caseId, p.groups, p.atRisk, p.leaves[index]);
    }

    function vote(IJury jury, Track storage t) private {
        bytes32 caseId = t.caseId;
        (uint256 drawBlock, uint64 voteEnd, uint64 until) = jury.clocksOf(caseId);
        (uint256 drawn,,) = jury.progressOf(caseId);
        if (drawn == 0 && block.number > drawBlock && block.timestamp < voteEnd) {
            try jury.draw(caseId) {
                checkJury(jury, caseId);
            } catch {}
        }
        if (blackout) {
            abandoned[caseId] = true;
            return;
        }
        uint256 count = jury.jurorCount(caseId);
        for (uint256 i; i < count; ++i) {
            address juror = ownerOf(jury, caseId, i);
            if (juror == address(0)) continue;
            uint256 ballot = ballots[address(jury)][caseId][juror];
            (, voteEnd, until) = jury.clocksOf(caseId);
            if (ballot == 0 && block.timestamp < voteEnd) {
                // A hostile juror votes for the lie, or is silent, or never reveals.
                if (!isHonest(juror) && entropy++ % 3 == 0) continue;
                ballots[address(jury)][caseId][juror] = 1 + commit(jury, caseId, juror, voteOf(juror, t.wrong));
            } else if (ballot != 0 && block.timestamp >= voteEnd && block.timestamp < until) {
                if (!isHonest(juror) && entropy++ % 3 == 0) continue;
                vm.prank(juror);
                try jury.reveal(caseId, ballot - 1, voteOf(juror, t.wrong), true, "salt") {} catch {}
            }
        }
    }

    function voteOf(address juror, bool wrong) private view returns (Outcome) {
        return wrong == isHonest(juror) ? Outcome.Wrong : Outcome.Right;
    }

    function checkJury(IJury jury, bytes32 caseId) private {
        uint256 count = jury.jurorCount(caseId);
        uint256 independent;
        uint256 challengers;
        for (uint256 i; i < count; ++i) {
            Party party = cases.partyOf(caseId, ownerOf(jury, caseId, i));
            if (party == Party.None) ++independent;
            else if (party == Party.Challenger) ++challengers;
            else ++partyJurors;
        }
        // One seat per auditor: as many accounts as seats.
        if (challengers != 0 && (independent >= 3 || !jury.isLast())) ++partyJurors;
    }
}
