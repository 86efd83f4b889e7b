// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Body, Challenge, ChallengeStatus, ISettlement, Leaf} from "../src/interfaces/ISettlement.sol";
import {World} from "./World.sol";

contract SettlementTest is World {
    function testPaysWorkerGatewayAndBurn() public {
        Posted memory p = post(worker, bodies(worker, 5));
        uint256 total = p.groups[0].total;
        (uint256 allocated,,) = settlement.allocationOf(payer, gateway, address(opg));
        assertEq(allocated, 900e18 - total, "drawn from the allocation");
        vm.expectRevert(ISettlement.WindowOpen.selector);
        settlement.claim(p.batchId, p.groups);
        vm.warp(block.timestamp + WINDOW + 1);
        uint256 supply = opg.totalSupply();
        settlement.claim(p.batchId, p.groups);
        assertEq(settlement.freeOf(gateway, address(opg)), total * 500 / 10_000, "gateway's fee");
        assertEq(opg.balanceOf(worker), total - total * 500 / 10_000 - total * 100 / 10_000, "worker's pay");
        assertEq(opg.totalSupply(), supply - total * 100 / 10_000, "burnt");
        vm.expectRevert(ISettlement.AlreadyClaimed.selector);
        settlement.claim(p.batchId, p.groups);
    }

    function testUpheldChallengeRefundsAndSuspends() public {
        Body[] memory all = bodies(worker, 3);
        Posted memory p = post(worker, all);
        bytes32 id = openChallenge(auditors[0], p, 1, all[1]);
        assertEq(quorum.jury(id).length, 0, "no jury before the randomness");
        voteAll(id, true);
        uint256 balance = opg.balanceOf(auditors[0]);
        settlement.resolve(id);
        assertEq(opg.balanceOf(auditors[0]), balance + BOND, "bond back");
        assertEq(settlement.freeOf(payer, address(opg)), 100e18 + all[1].receipt.price, "refund");
        assertTrue(settlement.isVoid(p.batchId, 1), "void");
        assertTrue(!registry.isActive(worker, 2), "suspended");
        vm.warp(block.timestamp + WINDOW + 1);
        settlement.claim(p.batchId, p.groups);
        uint256 held = p.groups[0].total - all[1].receipt.price;
        assertEq(opg.balanceOf(worker), held - held * 500 / 10_000 - held * 100 / 10_000, "the rest is paid");
        vm.warp(block.timestamp + SUSPENSION);
        assertTrue(registry.isActive(worker, 2), "active again");
    }
}
