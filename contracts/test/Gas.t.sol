// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Body, Group} from "../src/interfaces/ISettlement.sol";
import {World} from "./World.sol";

/// @notice Gas of whole transactions under EIP-7623, per receipt, with digests in calldata. The figures are logged (-vv); the
/// snapshot holds the gas that the calls execute.
contract GasTest is World {
    event log_named_uint(string name, uint256 value);

    function testGasPostBatch0001() public {
        measure(1);
    }

    function testGasPostBatch0100() public {
        measure(100);
    }

    function testGasPostBatch1000() public {
        uint256 perReceipt = measure(1000);
        assertTrue(perReceipt <= 1800, "at most 1,800 gas per receipt at 1000");
    }

    function testGasClaim() public {
        vm.pauseGasMetering();
        Posted memory p = post(worker, bodies(worker, 3));
        vm.warp(block.timestamp + WINDOW + 1);
        vm.cool(address(settlement));
        vm.cool(address(opg));
        vm.resumeGasMetering();
        settlement.claim(p.batchId, p.groups);
    }

    function testGasChallengeToVerdict() public {
        vm.pauseGasMetering();
        Body[] memory all = bodies(worker, 3);
        Posted memory p = post(worker, all);
        vm.resumeGasMetering();
        bytes32 id = openChallenge(auditors[0], p, 1, all[1]);
        voteAll(id, true);
        settlement.resolve(id);
    }

    /// @return perReceipt Gas of the whole transaction over the number of receipts.
    function measure(uint256 n) private returns (uint256 perReceipt) {
        vm.pauseGasMetering();
        bytes memory entries = new bytes(44 * n);
        Group[] memory groups = new Group[](1);
        groups[0] = Group(payer, gateway, address(opg), 500, 100, uint32(n), 0);
        bytes32 hash;
        for (uint256 i; i < n; ++i) {
            // Ascending digests without a sort: the leading two bytes count. The other 30 are as random as digests are.
            hash = keccak256(abi.encode(i));
            hash = bytes32((uint256(hash) >> 16) | ((i * 61 + 257) << 240));
            // Prices of about 0.1 OPG with all of their digits.
            uint256 price = 1e17 + uint256(hash) % 1e16;
            groups[0].total += price;
            assembly ("memory-safe") {
                let place := add(add(entries, 32), mul(44, i))
                mstore(place, hash)
                let rest := shl(160, price)
                for { let k := 0 } lt(k, 12) { k := add(k, 1) } {
                    mstore8(add(add(place, 32), k), byte(k, rest))
                }
            }
        }
        bytes memory data = abi.encodeCall(settlement.postBatch, (0, groups, entries));
        vm.cool(address(settlement));
        vm.cool(address(registry));
        vm.prank(worker);
        vm.resumeGasMetering();
        uint256 gas = gasleft();
        (bool ok,) = address(settlement).call(data);
        gas -= gasleft();
        vm.pauseGasMetering();
        assertTrue(ok, "posted");
        uint256 tokens;
        for (uint256 i; i < data.length; ++i) tokens += data[i] == 0 ? 1 : 4;
        uint256 standard = 21_000 + 4 * tokens + gas;
        uint256 floor = 21_000 + 10 * tokens;
        uint256 total = standard > floor ? standard : floor;
        perReceipt = total / n;
        emit log_named_uint("receipts", n);
        emit log_named_uint("execution", gas);
        emit log_named_uint("calldata tokens", tokens);
        emit log_named_uint("transaction", total);
        emit log_named_uint("floor", floor);
        emit log_named_uint("gas per receipt", perReceipt);
    }
}
