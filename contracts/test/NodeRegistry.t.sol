// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {INodeRegistry, Node} from "../src/interfaces/INodeRegistry.sol";
import {World} from "./World.sol";

contract NodeRegistryTest is World {
    address private constant NEW = address(0x9e3);
    bytes32 private constant PEER = keccak256("peer");

    function setUp() public override {
        super.setUp();
        fund(NEW, 10 * STAKE);
        vm.prank(NEW);
        opg.approve(address(registry), type(uint256).max);
    }

    function testRegisterStoresTheNode() public {
        vm.prank(NEW);
        registry.register(PEER, hex"aabb", 6, "http://x", 2 * STAKE);
        Node memory node = registry.getNode(NEW);
        assertEq(node.account, NEW, "account");
        assertEq(node.peerKey, PEER, "peer key");
        assertEq(node.roles, 6, "roles");
        assertEq(node.stake, 2 * STAKE, "stake");
        assertEq(keccak256(bytes(node.url)), keccak256("http://x"), "url");
        assertTrue(registry.isActive(NEW, 2) && registry.isActive(NEW, 4) && !registry.isActive(NEW, 1), "roles hold");
        assertEq(registry.nodeAt(registry.nodeCount() - 1), NEW, "enumerated");
        assertEq(registry.activeAuditors().length, 5, "auditors");
        assertEq(opg.balanceOf(NEW), 8 * STAKE, "pulled");
        assertEq(registry.slashableOf(NEW), 2 * STAKE, "slashable");
    }

    function testRegisterReverts() public {
        vm.startPrank(NEW);
        vm.expectRevert(abi.encodeWithSelector(INodeRegistry.StakeTooLow.selector, STAKE, STAKE - 1));
        registry.register(PEER, hex"01", 2, "", STAKE - 1);
        vm.expectRevert(abi.encodeWithSelector(INodeRegistry.StakeTooLow.selector, 2 * STAKE, STAKE));
        registry.register(PEER, hex"01", 3, "", STAKE);
        vm.expectRevert(INodeRegistry.InvalidRoles.selector);
        registry.register(PEER, hex"01", 0, "", STAKE);
        vm.expectRevert(INodeRegistry.InvalidRoles.selector);
        registry.register(PEER, hex"01", 16, "", STAKE);
        vm.expectRevert(INodeRegistry.InvalidUrl.selector);
        registry.register(PEER, hex"01", 2, string(new bytes(257)), STAKE);
        vm.expectRevert(INodeRegistry.InvalidPeerKey.selector);
        registry.register(0, hex"01", 2, "", STAKE);
        vm.expectRevert(INodeRegistry.InvalidPeerProof.selector);
        registry.register(PEER, "", 2, "", STAKE);
        vm.expectRevert(INodeRegistry.InvalidPeerProof.selector);
        registry.register(PEER, new bytes(129), 2, "", STAKE);
        registry.register(PEER, hex"01", 2, "", STAKE);
        vm.expectRevert(INodeRegistry.AlreadyRegistered.selector);
        registry.register(PEER, hex"01", 2, "", STAKE);
    }

    function testHostsNeedNoStake() public {
        vm.prank(NEW);
        registry.register(PEER, hex"01", 8, "", 0);
        assertTrue(registry.isActive(NEW, 8), "host");
    }

    function testUpdateChangesRolesWithHistory() public {
        uint64 start = uint64(block.timestamp);
        vm.startPrank(NEW);
        registry.register(PEER, hex"01", 2, "", STAKE);
        vm.warp(start + 10);
        vm.expectPartialRevert(INodeRegistry.StakeTooLow.selector);
        registry.update(PEER, hex"01", 6, "");
        registry.topUp(NEW, STAKE);
        registry.update(keccak256("other"), hex"02", 4, "http://y");
        assertTrue(registry.wasActive(NEW, 2, start) && registry.wasActive(NEW, 2, start + 9), "worker before");
        assertTrue(!registry.wasActive(NEW, 2, start + 10), "no worker after");
        assertTrue(!registry.wasActive(NEW, 4, start + 9) && registry.wasActive(NEW, 4, start + 10), "auditor after");
        assertTrue(!registry.wasActive(NEW, 2, start - 1), "not before registration");
        assertTrue(registry.wasEver(NEW, 2), "once a worker");
        vm.stopPrank();
        vm.expectRevert(INodeRegistry.NotRegistered.selector);
        registry.update(PEER, hex"01", 2, "");
    }

    function testAuditorListHoldsEachAccountOnce() public {
        vm.startPrank(NEW);
        registry.register(PEER, hex"01", 4, "", 2 * STAKE);
        registry.update(PEER, hex"01", 2, "");
        registry.update(PEER, hex"01", 4, "");
        assertEq(registry.auditorCount(), 5, "once");
        assertEq(registry.auditorAt(4), NEW, "last");
    }

    function testHistorySurvivesRetirementAndNewRegistration() public {
        uint64 start = uint64(block.timestamp);
        vm.startPrank(NEW);
        registry.register(PEER, hex"01", 2, "", STAKE);
        vm.warp(start + 100);
        registry.retire();
        vm.expectRevert(INodeRegistry.NotRegistered.selector);
        registry.retire();
        vm.warp(start + 200);
        registry.register(PEER, hex"01", 2, "", STAKE);
        vm.warp(start + 300);
        assertTrue(registry.wasActive(NEW, 2, start + 99), "first life");
        assertTrue(!registry.wasActive(NEW, 2, start + 100) && !registry.wasActive(NEW, 2, start + 199), "gap");
        assertTrue(registry.wasActive(NEW, 2, start + 200), "second life");
        assertEq(registry.activeIntervals(NEW).length, 2, "intervals");
        assertEq(registry.nodeCount(), 8, "listed once");
    }

    function testUnbondingOutlastsTheLongestDispute() public {
        vm.startPrank(NEW);
        registry.register(PEER, hex"01", 2, "", 3 * STAKE);
        vm.expectRevert(INodeRegistry.AmountZero.selector);
        registry.beginUnbond(0);
        vm.expectRevert(abi.encodeWithSelector(INodeRegistry.StakeTooLow.selector, 3 * STAKE + 1, 3 * STAKE));
        registry.beginUnbond(2 * STAKE + 1);
        registry.beginUnbond(2 * STAKE);
        uint64 exit = settlement.exitDelay();
        assertTrue(exit > 300 + 60 + 2 * WINDOW + DEMAND_CLOCK + VOTE_CLOCK, "longer than the longest dispute");
        uint64 ready = registry.getNode(NEW).unbondAt;
        assertEq(ready, block.timestamp + exit, "ready at");
        vm.warp(ready - 1);
        vm.expectRevert(abi.encodeWithSelector(INodeRegistry.StillUnbonding.selector, ready));
        registry.withdraw();
        vm.warp(ready);
        registry.withdraw();
        assertEq(opg.balanceOf(NEW), 9 * STAKE, "paid out");
        vm.expectRevert(INodeRegistry.AmountZero.selector);
        registry.withdraw();
    }

    function testStakeStaysWhileABatchIsOpen() public {
        postOne(worker, bodyOf(worker, 20));
        vm.startPrank(worker);
        registry.retire();
        vm.warp(block.timestamp + settlement.exitDelay());
        vm.expectRevert(abi.encodeWithSelector(INodeRegistry.OpenLiabilities.selector, 1));
        registry.withdraw();
    }

    function testSuspensionIsBoundedAndRemembered() public {
        uint64 start = uint64(block.timestamp);
        vm.startPrank(address(settlement));
        registry.suspend(worker, type(uint64).max);
        assertEq(registry.getNode(worker).suspendedUntil, start + 1 days, "bounded");
        assertTrue(!registry.isActive(worker, 2) && !registry.wasActive(worker, 2, start), "suspended");
        assertTrue(registry.wasActive(worker, 2, start - 1), "active before");
        vm.warp(start + 1 hours);
        registry.suspend(worker, start + 2 hours);
        assertEq(registry.getNode(worker).suspendedUntil, start + 1 days, "never shortened");
        registry.suspend(worker, type(uint64).max);
        assertEq(registry.suspendedIntervals(worker).length, 1, "one interval");
        vm.warp(start + 3 days);
        registry.suspend(worker, start + 4 days);
        assertEq(registry.suspendedIntervals(worker).length, 2, "two intervals");
        assertTrue(!registry.wasActive(worker, 2, start + 1 days), "first");
        assertTrue(registry.wasActive(worker, 2, start + 2 days), "between");
        vm.warp(start + 5 days);
        assertTrue(registry.isActive(worker, 2), "active again");
    }

    function testSlashTakesStakeThenUnbonding() public {
        vm.startPrank(NEW);
        registry.register(PEER, hex"01", 2, "", 2 * STAKE);
        registry.beginUnbond(STAKE);
        vm.stopPrank();
        uint256 supply = opg.totalSupply();
        vm.startPrank(address(settlement));
        vm.expectRevert(INodeRegistry.BountyTooHigh.selector);
        registry.slash(NEW, 1, payer, 5001);
        uint256 balance = opg.balanceOf(payer);
        assertEq(registry.slash(NEW, STAKE + 10, payer, 5000), STAKE + 10, "taken");
        assertEq(opg.balanceOf(payer), balance + (STAKE + 10) / 2, "bounty");
        assertEq(opg.totalSupply(), supply - (STAKE + 10) / 2, "burnt");
        assertEq(registry.slashableOf(NEW), STAKE - 10, "left");
        assertTrue(!registry.isActive(NEW, 2) && !registry.wasActive(NEW, 2, uint64(block.timestamp)), "below the minimum");
        assertEq(registry.slash(NEW, type(uint256).max, payer, 0), STAKE - 10, "never more than there is");
        assertEq(registry.slash(NEW, 1, payer, 0), 0, "nothing left");
        vm.stopPrank();
        vm.prank(NEW);
        registry.topUp(NEW, STAKE);
        assertTrue(registry.isActive(NEW, 2), "topped up");
    }

    function testOnlySettlementSuspendsAndSlashes(address caller) public {
        vm.assume(caller != address(settlement));
        vm.startPrank(caller);
        vm.expectRevert(INodeRegistry.NotSettlement.selector);
        registry.suspend(worker, type(uint64).max);
        vm.expectRevert(INodeRegistry.NotSettlement.selector);
        registry.slash(worker, 1, caller, 0);
    }

    function testSeeds() public {
        uint64 epoch = registry.currentEpoch();
        address auditor = auditors[0];
        bytes32 commitment = registry.seedCommitment(auditor, epoch + 1, "seed");
        vm.startPrank(auditor);
        vm.expectRevert(abi.encodeWithSelector(INodeRegistry.EpochBegun.selector, epoch));
        registry.commitSeed(epoch, commitment);
        vm.expectRevert(INodeRegistry.WrongSeed.selector);
        registry.commitSeed(epoch + 1, 0);
        registry.commitSeed(epoch + 1, commitment);
        vm.expectRevert(abi.encodeWithSelector(INodeRegistry.AlreadyCommitted.selector, epoch + 1));
        registry.commitSeed(epoch + 1, commitment);
        vm.warp(uint256(epoch + 2) * 60 - 1);
        vm.expectRevert(abi.encodeWithSelector(INodeRegistry.EpochNotOver.selector, epoch + 1));
        registry.revealSeed(epoch + 1, "seed");
        vm.warp(uint256(epoch + 2) * 60);
        vm.expectRevert(INodeRegistry.WrongSeed.selector);
        registry.revealSeed(epoch + 1, "other");
        registry.revealSeed(epoch + 1, "seed");
        vm.expectRevert(INodeRegistry.WrongSeed.selector);
        registry.revealSeed(epoch + 1, "seed");
        (bytes32 kept, bytes32 seed, bool revealed) = registry.seedOf(auditor, epoch + 1);
        assertEq(kept, commitment, "commitment");
        assertEq(seed, "seed", "seed");
        assertTrue(revealed, "revealed");
        vm.stopPrank();
        vm.prank(worker);
        vm.expectRevert(INodeRegistry.NotRegistered.selector);
        registry.commitSeed(epoch + 9, "x");
    }

    /// @dev The history returns the past state, independent of later changes.
    function testFuzzHistoryMatchesPastState(uint256 seed) public {
        uint64 start = uint64(block.timestamp);
        vm.prank(NEW);
        registry.register(PEER, hex"01", 2, "", 4 * STAKE);
        uint8[24] memory expected;
        for (uint256 t; t < 24; ++t) {
            vm.warp(start + 10 * t);
            uint256 action = uint256(keccak256(abi.encode(seed, t))) % 6;
            bool registered = registry.getNode(NEW).retiredAt == 0;
            vm.startPrank(action == 3 || action == 4 ? address(settlement) : NEW);
            if (action == 0 && registered) registry.retire();
            else if (action == 1 && !registered) registry.register(PEER, hex"01", 2, "", STAKE / 4 + STAKE);
            else if (action == 2 && registered && registry.getNode(NEW).stake >= STAKE) registry.update(PEER, hex"01", 4, "");
            else if (action == 3) registry.suspend(NEW, uint64(block.timestamp + seed % 50));
            else if (action == 4) registry.slash(NEW, STAKE / 2, payer, 0);
            vm.stopPrank();
            fund(NEW, STAKE * 2);
            expected[t] = (registry.isActive(NEW, 2) ? 2 : 0) + (registry.isActive(NEW, 4) ? 4 : 0);
        }
        for (uint64 t; t < 24; ++t) {
            uint8 found = (registry.wasActive(NEW, 2, start + 10 * t) ? 2 : 0)
                + (registry.wasActive(NEW, 4, start + 10 * t) ? 4 : 0);
            assertEq(found, expected[t], "at that time");
        }
    }
}
