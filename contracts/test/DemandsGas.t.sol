// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DemandsWorld} from "./DemandsWorld.sol";

/// @notice Gas of a demand and its answers. The figures are logged (-vv).
contract DemandsGasTest is DemandsWorld {
    event log_named_uint(string name, uint256 value);

    /// @dev The whole transaction with cold storage, by an account that had no money in the Escrow.
    function testGasShow() public {
        vm.pauseGasMetering();
        Posted memory p = post(64);
        Audit memory a = audit(p, auditors[0], outcomesOf(64, MATCH));
        demand(p, a, 9, payer);
        bytes memory data = abi.encodeCall(demands.show, (p.batchId, auditors[0], p.leaves[9], a.outcomes[9], pathOf(a, 9)));
        vm.warp(demandOf(p, a, 9).until);
        uint256 gas = measure(data);
        // A path of 4,096 leaves has six words more: calldata, event and hashes.
        gas += 6 * (32 * 16 + 32 * 8 + 300);
        emit log_named_uint("whole transaction", gas);
        assertTrue(2 * gas * GAS_PRICE <= demands.deposit(), "the deposit is at least twice the gas");
        assertTrue(3 * gas * GAS_PRICE >= demands.deposit(), "and at most three times");
    }

    /// @dev A batch whose path has the length of 64 leaves, as all but the largest.
    function testGasDemand() public {
        vm.pauseGasMetering();
        Posted memory p = post(64);
        Audit memory a = audit(p, auditors[0], outcomesOf(64, MATCH));
        bytes memory data = abi.encodeCall(demands.demand, (leafProof(p, 9), a.summary, allBits(64)));
        vm.prank(payer);
        emit log_named_uint("whole transaction", measure(data));
    }

    function testGasSettle() public {
        vm.pauseGasMetering();
        Posted memory p = post(64);
        Audit memory a = auditFalsely(p, auditors[0]);
        demand(p, a, 9, payer);
        vm.warp(demandOf(p, a, 9).until + 1);
        bytes memory data = abi.encodeCall(demands.settle, (a.summary, allBits(64), p.groups, p.atRisk, p.leaves[9]));
        emit log_named_uint("whole transaction", measure(data));
    }

    function measure(bytes memory data) private returns (uint256 gas) {
        address[5] memory all = [address(demands), address(escrow), address(module), address(rounds), address(seats)];
        for (uint256 i; i < all.length; ++i) vm.cool(all[i]);
        address to = address(demands);
        vm.resumeGasMetering();
        gas = gasleft();
        (bool ok,) = to.call(data);
        gas -= gasleft();
        vm.pauseGasMetering();
        assertTrue(ok, "called");
        gas += 21_000;
        for (uint256 i; i < data.length; ++i) gas += data[i] == 0 ? 4 : 16;
    }
}
