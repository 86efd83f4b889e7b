// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Demand, DemandStatus} from "../src/interfaces/IDemands.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Leaf} from "../src/libraries/Structs.sol";
import {CaseSettlementWorld} from "./CaseSettlementWorld.sol";

/// @notice Accounts that demand, show and settle outcomes.
abstract contract DemandsWorld is CaseSettlementWorld {
    uint8 internal constant MATCH = 0;
    uint256 internal constant LOSS = 100e18;

    function setUp() public virtual override {
        super.setUp();
        address[3] memory all = [payer, requester, outsider];
        for (uint256 i; i < all.length; ++i) {
            vm.prank(all[i]);
            escrow.allow(address(demands), address(opg), type(uint256).max);
        }
    }

    /// @dev Posts a summary without outcomes: its root is random.
    function auditFalsely(Posted memory p, address auditor) internal returns (Audit memory a) {
        uint8[] memory outcomes = outcomesOf(p.leaves.length, MATCH);
        a = auditOf(p, auditor, outcomes);
        a.summary.outcomesRoot = keccak256(abi.encode("random", auditor));
        bytes memory bitmap = bitmapOf(outcomes);
        a.summary.bitmapHash = keccak256(bitmap);
        rounds.postSummary(a.summary, bitmap, sign(keyOf(auditor), escrow.hashTypedData(Hashing.hash(a.summary))));
        mine(2);
    }

    /// @dev A bitmap with the bits of the first `count` leaves.
    function allBits(uint256 count) internal pure returns (bytes memory) {
        return bitmapOf(new uint8[](count));
    }

    function demand(Posted memory p, Audit memory a, uint256 i, address account) internal {
        vm.prank(account);
        demands.demand(leafProof(p, i), a.summary, allBits(p.leaves.length));
    }

    function show(Posted memory p, Audit memory a, uint256 i, address account) internal {
        bytes32[] memory path = pathOf(a, i);
        vm.prank(account);
        demands.show(p.batchId, a.summary.auditor, p.leaves[i], a.outcomes[i], path);
    }

    function settle(Posted memory p, Audit memory a, uint256 i) internal {
        demands.settle(a.summary, allBits(p.leaves.length), p.groups, p.atRisk, p.leaves[i]);
    }

    function demandOf(Posted memory p, Audit memory a, uint256 i) internal view returns (Demand memory) {
        return demandOn(p, a, p.leaves[i]);
    }

    function demandOn(Posted memory p, Audit memory a, Leaf memory leaf) internal view returns (Demand memory) {
        return demands.demandOf(p.batchId, a.summary.auditor, keccak256(abi.encode(leaf)));
    }

    function statusOf(Posted memory p, Audit memory a, uint256 i) internal view returns (DemandStatus) {
        return demandOf(p, a, i).status;
    }

    function stakeOf(uint256 i) internal view returns (uint256) {
        return seats.seatOf(address(module), seatOf[i]).stake;
    }
}
