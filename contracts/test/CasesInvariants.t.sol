// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CaseStatus, Party} from "../src/interfaces/ICases.sol";
import {LeafStatus} from "../src/interfaces/IClaims.sol";
import {IJury} from "../src/interfaces/IJury.sol";
import {IReferee, Question} from "../src/interfaces/IReferee.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {Draw} from "../src/libraries/Draw.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {CaseSettlementWorld} from "./CaseSettlementWorld.sol";
import {Cheats} from "./Cheats.sol";

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

    uint256 private constant HONEST = 7;
    /// @dev 2 · (vote + reveal) + appeal.
    uint256 private constant LONGEST = 35;

    Track[] private tracks;
    Posted[] private batches;
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

    function auditorCount() internal pure override returns (uint256) {
        return 10;
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
        for (uint256 k; k < 2; ++k) auditAndOpen(p, auditors[k], seed >> (16 + k));
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

    /// @dev Time alone, with any account that calls, closes every case.
    function unwind() external {
        blackout = false;
        for (uint256 i; i < LONGEST + 10; ++i) {
            mine(1);
            keep();
        }
    }

    function openCases() external view returns (uint256 count) {
        for (uint256 i; i < tracks.length; ++i) {
            if (statusOf(tracks[i].caseId) != CaseStatus.Closed) ++count;
        }
    }

    function money() external view returns (uint256) {
        return freeOf(address(cases));
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
        if (count == 0) return;
        bytes32 digest = escrow.hashTypedData(Hashing.hash(a.summary));
        uint256 ordinal = Draw.place(Draw.seed(blockhash(block.number - 1), digest, 0), 0, count);
        for (uint256 i; i < outcomes.length; ++i) {
            if (outcomes[i] != 2 || a.outcomes[i].ordinal != ordinal) continue;
            try this.openDrawnFor(p, a, i) {
                track(p, i);
            } catch {}
        }
    }

    function openDrawnFor(Posted calldata p, Audit calldata a, uint256 i) external {
        require(msg.sender == address(this), "internal");
        openDrawn(p, a, i, false);
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

/// @notice A referee that answers {Outcome-Right} to every question.
contract PartialReferee is IReferee {
    address public immutable cases;

    constructor(address cases_) {
        cases = cases_;
    }

    function ask(Question calldata) external view returns (uint256) {
        return block.timestamp;
    }

    function answer(bytes32) external pure returns (Outcome, bool) {
        return (Outcome.Right, true);
    }

    function jurorCount(bytes32) external pure returns (uint256) {
        return 0;
    }

    function jurorAt(bytes32, uint256) external pure returns (uint256, address, Outcome) {
        return (0, address(0), Outcome.None);
    }

    function isJuror(bytes32, address) external pure returns (bool) {
        return false;
    }
}

/// @notice Mutations that the invariants detect.
contract CasesMutationsTest is CaseSettlementWorld {
    function deployJury(address predicted, bool) internal override returns (IJury) {
        return IJury(address(new PartialReferee(predicted)));
    }

    function testMutationOfTheRefereesPaysAWrongLeaf() public {
        (Posted memory p, bytes32 caseId) = openMismatch();
        cases.advance(caseId);
        vm.prank(auditors[0]);
        cases.appeal(caseId, auditors[0], 0);
        close(p, 0);
        assertTrue(claims.leafStatus(p.batchId, cases.getCase(caseId).leafHash) != LeafStatus.Void, "paid");
    }
}

contract CasesInvariantsTest is Cheats {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    CasesHandler private handler;

    function setUp() public {
        handler = new CasesHandler();
        handler.setUp();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        bytes4[] memory selectors = new bytes4[](6);
        selectors[0] = CasesHandler.postAndAudit.selector;
        selectors[1] = CasesHandler.spam.selector;
        selectors[2] = CasesHandler.appeal.selector;
        selectors[3] = CasesHandler.retire.selector;
        selectors[4] = CasesHandler.toggleBlackout.selector;
        selectors[5] = CasesHandler.pass.selector;
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), selectors);
    }

    /// forge-config: default.invariant.runs = 16
    function invariant_juriesContainNoParty() public view {
        assertEq(handler.partyJurors(), 0, "parties in juries");
    }

    /// forge-config: default.invariant.runs = 16
    function invariant_aWrongLeafIsNeverPaid() public view {
        assertEq(handler.paidWrong(), 0, "wrong leaves that were paid");
    }

    /// forge-config: default.invariant.runs = 16
    function invariant_aRightLeafIsNeverRuledWrong() public view {
        assertEq(handler.wronged(), 0, "right leaves that were ruled wrong");
    }

    /// forge-config: default.invariant.runs = 16
    function invariant_noMoneyRemainsWithoutAnOpenCase() public view {
        if (handler.openCases() == 0) assertEq(handler.money(), 0, "money of cases");
    }

    /// @dev After every walk, time closes every case and returns, pays or burns every bond.
    function afterInvariant() public {
        handler.unwind();
        assertEq(handler.openCases(), 0, "open cases");
        assertEq(handler.money(), 0, "money of cases");
        assertEq(handler.paidWrong(), 0, "wrong leaves that were paid");
    }
}
