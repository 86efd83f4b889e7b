// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Purpose} from "../src/interfaces/IEscrow.sol";
import {Drawn} from "../src/interfaces/IRounds.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {Cheque, Group, Leaf, Summary} from "../src/libraries/Structs.sol";
import {Posted, SettlementWorld} from "./SettlementWorld.sol";

/// @notice Gas of whole transactions under EIP-7623, per receipt. The figures are logged (-vv); the snapshot holds the gas that the
/// calls execute. Storage is cold, and the accounts have been used before.
contract SettlementGasTest is SettlementWorld {
    event log_named_uint(string name, uint256 value);

    function setUp() public override {
        super.setUp();
        pledgeOpg(address(batches), worker, Purpose.Bond, 100e18);
        // A first batch: the balances, counters and cheques that later ones change exist.
        Group[] memory groups = new Group[](3);
        for (uint256 g; g < 3; ++g) {
            groups[g] = groupOf(1, 100);
            groups[g].epoch = uint64(g);
        }
        Posted memory p = draft(worker, groups);
        post(p);
        seal(p);
        (Summary[] memory summaries, bytes[] memory bitmaps) = postSummaries(p, 0);
        warpTo(windowEnd(p) + 1);
        claim(p, summaries, bitmaps);
    }

    function testGasPostListed0001() public {
        measure(1, 1, true);
    }

    function testGasPostListed0100() public {
        measure(100, 1, true);
    }

    function testGasPostListed1000() public {
        assertTrue(measure(1000, 1, true) <= 1900, "at most 1,900 gas per receipt at 1000");
    }

    function testGasPostTotals2000() public {
        assertTrue(measure(2000, 3, false) <= 220, "at most 220 gas per receipt at 2000 with 3 groups");
    }

    /// @dev The payer's reservation and the auditor's balance exist.
    function testGasCollectOrderCheque() public {
        vm.pauseGasMetering();
        address auditor = auditorAt(0);
        reserveOpg(address(orders), payer, auditor, 1e18);
        depositOpg(auditor, 1);
        Cheque memory cheque = Cheque(address(orders), payer, gateway, auditor, address(opg), 1e15, 1, 0, 0, 10_000, 0);
        bytes memory signature = sign(PAYER_KEY, escrow.hashCheque(cheque));
        cool();
        vm.resumeGasMetering();
        uint256 gas = gasleft();
        orders.collect(cheque, signature);
        gas -= gasleft();
        vm.pauseGasMetering();
        emit log_named_uint("execution", gas);
    }

    function testGasSeal() public {
        vm.pauseGasMetering();
        Posted memory p = postOne(100, 100);
        mine(2);
        cool();
        vm.resumeGasMetering();
        rounds.seal(p.batchId, p.groups, p.atRisk);
    }

    /// @dev The worst case: the worker holds all seats, so that all 64 tries find it.
    function testGasSealWith64Tries() public {
        vm.pauseGasMetering();
        vm.prank(worker);
        nodes.update(keccak256(abi.encode(worker)), hex"01", 6, "http://127.0.0.1:1");
        joinSeats(address(batches), worker, 64);
        for (uint256 i; i < auditorCount(); ++i) {
            vm.prank(auditorAt(i));
            seats.beginLeave(address(batches), i + 1);
        }
        mine(1);
        Posted memory p = postOne(1, 100);
        mine(2);
        cool();
        vm.resumeGasMetering();
        uint256 gas = gasleft();
        rounds.seal(p.batchId, p.groups, p.atRisk);
        gas -= gasleft();
        vm.pauseGasMetering();
        assertEq(drawnOf(p, 0).length, 0, "no account is drawn");
        emit log_named_uint("execution", gas);
        assertTrue(gas <= 1_000_000, "at most a million");
    }

    function testGasPostSummary1000() public {
        vm.pauseGasMetering();
        Posted memory p = fill(1000, 1);
        bytes[] memory cheques = chequesFor(p, 1);
        send(p, new bytes32[](0), cheques);
        seal(p);
        Drawn memory drawn = drawnOf(p, 0)[0];
        bytes memory bitmap = bitmapOf(p, drawn.account, 0);
        Summary memory summary = summaryOf(p, drawn.account, 0, bitmap);
        bytes memory signature = signed(summary);
        cool();
        vm.resumeGasMetering();
        rounds.postSummary(summary, bitmap, signature);
    }

    function testGasClaim0001() public {
        measureClaim(1, 1);
    }

    function testGasClaim1000() public {
        measureClaim(1000, 1);
    }

    function testGasClaim4096In16Groups() public {
        measureClaim(4096, 16);
    }

    function testGasRelease() public {
        vm.pauseGasMetering();
        Posted memory p = settle(3, 0);
        warpTo(free(p) + 1);
        cool();
        vm.resumeGasMetering();
        release(p);
    }

    function testGasHoldAndRule() public {
        vm.pauseGasMetering();
        Posted memory p = postOne(100, 100);
        seal(p);
        bytes32[] memory proof = proofOf(p, 7);
        cool();
        vm.resumeGasMetering();
        cases.hold(p.batchId, p.groups, p.atRisk, p.leaves[7], proof);
        rule(p, 7, Outcome.Wrong, true, payer);
    }

    function cool() private {
        address[9] memory all = [
            address(batches),
            address(rounds),
            address(claims),
            address(rulings),
            address(escrow),
            address(seats),
            address(nodes),
            address(opg),
            address(orders)
        ];
        for (uint256 i; i < 9; ++i) vm.cool(all[i]);
    }

    /// @dev A batch whose tree costs the test little: random digests instead of leaves.
    function fill(uint32 count, uint256 groupCount) private view returns (Posted memory p) {
        p.worker = worker;
        p.groups = new Group[](groupCount);
        uint32 left = count;
        for (uint256 g; g < groupCount; ++g) {
            uint32 size = g + 1 == groupCount ? left : uint32(count / groupCount);
            p.groups[g] = groupIn(address(opg), size, 100, PRICE + 123456789123456);
            p.groups[g].epoch = uint64(g % 3);
            left -= size;
        }
        p.leaves = new Leaf[](count);
        p.root = keccak256("root");
        for (uint256 i; i < count; ++i) p.leaves[i].price = uint128(PRICE);
    }

    function digestsFor(Posted memory p, uint256 count) private pure returns (bytes32[] memory digests) {
        digests = new bytes32[](count);
        bytes32[] memory nodes_ = new bytes32[](2 * count - 1);
        for (uint256 i; i < count; ++i) {
            digests[i] = keccak256(abi.encode(i));
            nodes_[2 * count - 2 - i] = digests[i];
        }
        for (uint256 i = count - 1; i > 0; --i) {
            (bytes32 a, bytes32 b) = (nodes_[2 * i - 1], nodes_[2 * i]);
            nodes_[i - 1] = a < b ? keccak256(abi.encode(a, b)) : keccak256(abi.encode(b, a));
        }
        p.root = nodes_[0];
    }

    /// @return perReceipt Gas of the whole transaction over the number of receipts.
    function measure(uint32 count, uint256 groupCount, bool listed) private returns (uint256 perReceipt) {
        vm.pauseGasMetering();
        Posted memory p = fill(count, groupCount);
        bytes32[] memory digests = listed ? digestsFor(p, count) : new bytes32[](0);
        bytes[] memory cheques = chequesFor(p, listed ? 0 : 1);
        bytes memory data = abi.encodeCall(
            batches.postBatch,
            (worker, batches.nextSequenceOf(worker), p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0))
        );
        cool();
        vm.prank(worker);
        vm.resumeGasMetering();
        uint256 gas = gasleft();
        (bool ok,) = address(batches).call(data);
        gas -= gasleft();
        vm.pauseGasMetering();
        assertTrue(ok, "posted");
        return report(count, data, gas);
    }

    function report(uint256 count, bytes memory data, uint256 gas) private returns (uint256 perReceipt) {
        uint256 tokens;
        for (uint256 i; i < data.length; ++i) tokens += data[i] == 0 ? 1 : 4;
        uint256 standard = 21_000 + 4 * tokens + gas;
        uint256 least = 21_000 + 10 * tokens;
        uint256 total = standard > least ? standard : least;
        perReceipt = total / count;
        emit log_named_uint("receipts", count);
        emit log_named_uint("execution", gas);
        emit log_named_uint("calldata tokens", tokens);
        emit log_named_uint("transaction", total);
        emit log_named_uint("EIP-7623 minimum", least);
        emit log_named_uint("gas per receipt", perReceipt);
    }

    function measureClaim(uint32 count, uint256 groupCount) private {
        vm.pauseGasMetering();
        Posted memory p = fill(count, groupCount);
        uint256 start;
        for (uint256 g; g < groupCount; ++g) {
            for (uint256 i; i < p.groups[g].count; ++i) p.leaves[start + i].group = uint16(g);
            start += p.groups[g].count;
        }
        send(p, new bytes32[](0), chequesFor(p, 1));
        seal(p);
        (Summary[] memory summaries, bytes[] memory bitmaps) = postSummaries(p, 0);
        warpTo(windowEnd(p) + 1);
        bytes memory data = abi.encodeCall(
            claims.claim, (p.batchId, p.groups, p.atRisk, 0, groupCount, summaries, bitmaps)
        );
        cool();
        vm.resumeGasMetering();
        uint256 gas = gasleft();
        (bool ok,) = address(claims).call(data);
        gas -= gasleft();
        vm.pauseGasMetering();
        assertTrue(ok, "claimed");
        report(count, data, gas);
    }
}
