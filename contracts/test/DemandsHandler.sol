// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Demand, DemandStatus} from "../src/interfaces/IDemands.sol";
import {Drawn} from "../src/interfaces/IRounds.sol";
import {Summary} from "../src/libraries/Structs.sol";
import {DemandsWorld} from "./DemandsWorld.sol";

/// @notice Random walks of demanders that demand anything at any time, and of auditors of which a half posts random roots. The worker
/// or the auditor shows what an honest auditor found, at any time before its end.
contract DemandsHandler is DemandsWorld {
    struct Made {
        uint256 audit;
        uint256 index;
        bytes32 batchId;
        address auditor;
        bytes32 leafHash;
        uint256 until;
        bool honest;
    }

    uint256 private constant HONEST = 5;
    uint256 private constant MAX_BATCHES = 6;

    /// @dev Encoded {Posted} and {Audit}, one pair for each summary.
    bytes[] private posts;
    bytes[] private audits;
    Made[] private made;
    /// @dev OPG that the claim of its batch paid for a summary.
    mapping(uint256 audit => uint256) private paid;
    /// @dev Outcomes of random roots that were shown.
    uint256 private shown;
    /// @dev First settlements of a summary that took less than a hundred OPG.
    uint256 private cheap;

    function auditorCount() internal pure override returns (uint256) {
        return 10;
    }

    /// @notice The actions of a walk.
    function selectors() external view returns (bytes4[] memory all) {
        all = new bytes4[](7);
        all[0] = all[1] = DemandsHandler.postAndAudit.selector;
        all[2] = all[3] = DemandsHandler.demandOutcome.selector;
        all[4] = DemandsHandler.showOutcome.selector;
        all[5] = DemandsHandler.settleDemand.selector;
        all[6] = this.pass.selector;
    }

    function isHonest(address auditor) private view returns (bool) {
        for (uint256 i; i < HONEST; ++i) {
            if (vm.addr(AUDITOR_KEY + i) == auditor) return true;
        }
        return false;
    }

    // Actions ---------------------------------------------------------------------------------------------------------------

    function postAndAudit(uint256 seed) external {
        if (posts.length >= 2 * MAX_BATCHES) return pass(seed);
        Posted memory p = post(1 + seed % 3);
        (,, Drawn[] memory drawn) = rounds.drawnOf(p.batchId, 0);
        for (uint256 i; i < drawn.length; ++i) {
            Audit memory a = isHonest(auditors[i])
                ? audit(p, auditors[i], outcomesOf(p.leaves.length, MATCH))
                : auditFalsely(p, auditors[i]);
            posts.push(abi.encode(p));
            audits.push(abi.encode(a));
        }
        keep();
    }

    function demandOutcome(uint256 seed) external {
        if (audits.length == 0) return pass(seed);
        uint256 k = seed % audits.length;
        (Posted memory p, Audit memory a) = summaryAt(k);
        uint256 i = (seed >> 8) % p.leaves.length;
        try this.demandFor(p, a, i, (seed >> 16) % 2 == 0 ? payer : outsider) {
            bytes32 leafHash = keccak256(abi.encode(p.leaves[i]));
            address auditor = a.summary.auditor;
            uint256 until = block.timestamp + demands.answerTime();
            made.push(Made(k, i, p.batchId, auditor, leafHash, until, isHonest(auditor)));
        } catch {}
        keep();
    }

    function showOutcome(uint256 seed) external {
        if (made.length == 0) return pass(seed);
        Made memory m = made[seed % made.length];
        (Posted memory p, Audit memory a) = summaryAt(m.audit);
        try this.showFor(p, a, m.index, (seed >> 8) % 2 == 0 ? worker : outsider) {
            if (!m.honest) ++shown;
        } catch {}
        keep();
    }

    function settleDemand(uint256 seed) external {
        if (made.length == 0) return pass(seed);
        trySettle(made[seed % made.length]);
        keep();
    }

    function pass(uint256 seed) public {
        for (uint256 i; i <= seed % 16; ++i) {
            mine(1);
            keep();
        }
    }

    function demandFor(Posted calldata p, Audit calldata a, uint256 i, address account) external {
        require(msg.sender == address(this), "internal");
        demand(p, a, i, account);
    }

    function showFor(Posted calldata p, Audit calldata a, uint256 i, address account) external {
        require(msg.sender == address(this), "internal");
        show(p, a, i, account);
    }

    function settleFor(Posted calldata p, Audit calldata a, uint256 i) external {
        require(msg.sender == address(this), "internal");
        settle(p, a, i);
    }

    // Checks ----------------------------------------------------------------------------------------------------------------

    function check() external view {
        uint256 open;
        for (uint256 k; k < made.length; ++k) {
            if (demandAt(k).status == DemandStatus.Open) ++open;
        }
        assertEq(freeOf(address(demands)), open * demands.deposit(), "money of demands");
        for (uint256 i; i < auditors.length; ++i) {
            if (isHonest(auditors[i])) assertEq(stakeOf(i), 1000e18, "seats of honest auditors");
        }
        assertEq(cheap, 0, "random roots that cost too little");
        assertEq(shown, 0, "random roots that were shown");
    }

    /// @notice Time alone, with any account that calls, ends every demand.
    function finish() external {
        for (uint256 i; i <= demands.answerTime(); ++i) {
            mine(1);
            keep();
        }
        for (uint256 k; k < made.length; ++k) {
            trySettle(made[k]);
            assertTrue(demandAt(k).status != DemandStatus.Open, "open demands");
        }
        this.check();
        vm.warp(block.timestamp + batchParameters().window + batchParameters().settleDelay);
        for (uint256 k; k < audits.length; k += 2) claimAll(k);
        for (uint256 k; k < audits.length; ++k) {
            (, Audit memory a) = summaryAt(k);
            if (isPunished(k)) assertEq(paid[k], 0, "fees of auditors that showed nothing");
            else if (!isHonest(a.summary.auditor)) assertTrue(paid[k] != 0, "a summary that no account demanded is paid");
        }
    }

    function claimAll(uint256 k) private {
        (Posted memory p, Audit memory a) = summaryAt(k);
        (, Audit memory b) = summaryAt(k + 1);
        if (claims.groupState(p.batchId, 0).claimed) return;
        Summary[] memory summaries = new Summary[](2);
        (summaries[0], summaries[1]) = (a.summary, b.summary);
        bytes[] memory bitmaps = new bytes[](2);
        bitmaps[0] = bitmaps[1] = allBits(p.leaves.length);
        uint256 first = freeOf(a.summary.auditor);
        uint256 second = freeOf(b.summary.auditor);
        claims.claim(p.batchId, p.groups, p.atRisk, 0, 1, summaries, bitmaps);
        paid[k] = freeOf(a.summary.auditor) - first;
        paid[k + 1] = freeOf(b.summary.auditor) - second;
    }

    function isPunished(uint256 audit) private view returns (bool) {
        for (uint256 k; k < made.length; ++k) {
            if (made[k].audit == audit && demandAt(k).status == DemandStatus.Settled) return true;
        }
        return false;
    }

    // Duties ----------------------------------------------------------------------------------------------------------------

    /// @dev Outcomes of honest auditors are shown by the end of their time, by one of the accounts that have them.
    function keep() private {
        for (uint256 k; k < made.length; ++k) {
            if (block.timestamp + 1 < made[k].until || !made[k].honest) continue;
            if (demandAt(k).status != DemandStatus.Open) continue;
            (Posted memory p, Audit memory a) = summaryAt(made[k].audit);
            show(p, a, made[k].index, k % 2 == 0 ? worker : a.summary.auditor);
        }
    }

    function trySettle(Made memory m) private {
        (Posted memory p, Audit memory a) = summaryAt(m.audit);
        bool first = !isPunished(m.audit);
        uint256 seat = seatNumber(a.summary.auditor);
        uint256 stake = seats.seatOf(address(module), seat).stake;
        try this.settleFor(p, a, m.index) {
            uint256 loss = stake - seats.seatOf(address(module), seat).stake;
            if (first && loss < (stake < LOSS ? stake : LOSS)) ++cheap;
        } catch {}
    }

    function summaryAt(uint256 k) private view returns (Posted memory p, Audit memory a) {
        return (abi.decode(posts[k], (Posted)), abi.decode(audits[k], (Audit)));
    }

    function demandAt(uint256 k) private view returns (Demand memory) {
        return demands.demandOf(made[k].batchId, made[k].auditor, made[k].leafHash);
    }
}
