// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {INodeRegistry, Node} from "../src/interfaces/INodeRegistry.sol";
import {World} from "./World.sol";

contract NodeRegistryTest is World {
    address private constant ALICE = address(0xa11ce);
    address private constant HOT = address(0x407);
    address private constant PAYOUT = address(0x9a7);

    function registerFull(address account) private {
        vm.prank(account);
        nodes.register("peer", hex"0102", 6, "https://node.example", HOT, PAYOUT);
    }

    function testRegisterAndRead() public {
        vm.expectEmit();
        emit INodeRegistry.NodeRegistered(ALICE, "peer", 6, "https://node.example", hex"0102");
        vm.expectEmit();
        emit INodeRegistry.SignerSet(ALICE, HOT);
        vm.expectEmit();
        emit INodeRegistry.PayoutSet(ALICE, PAYOUT);
        registerFull(ALICE);
        Node memory node = nodes.getNode(ALICE);
        assertEq(node.account, ALICE, "account");
        assertEq(node.signer, HOT, "signer");
        assertEq(node.payout, PAYOUT, "payout");
        assertEq(node.peerKey, "peer", "peer key");
        assertEq(node.roles, 6, "roles");
        assertEq(node.registeredAt, block.timestamp, "registered at");
        assertEq(keccak256(bytes(node.url)), keccak256("https://node.example"), "url");
        assertEq(keccak256(node.peerProof), keccak256(hex"0102"), "proof");
        assertEq(nodes.signerOf(ALICE), HOT, "signer");
        assertEq(nodes.payoutOf(ALICE), PAYOUT, "payout");
        assertEq(nodes.rolesOf(ALICE), 6, "roles");
        assertEq(nodes.nodeCount(), 1, "count");
        assertEq(nodes.nodeAt(0), ALICE, "at");
    }

    function testDefaultsToTheAccountItself() public {
        register(ALICE, 1);
        assertEq(nodes.signerOf(ALICE), ALICE, "signer");
        assertEq(nodes.payoutOf(ALICE), ALICE, "payout");
        assertEq(nodes.payoutOf(address(0xb0b)), address(0xb0b), "payout of an account that never registered");
        assertEq(nodes.signerOf(address(0xb0b)), address(0), "signer of an account that never registered");
        assertEq(nodes.rolesOf(address(0xb0b)), 0, "roles of an account that never registered");
        vm.startPrank(ALICE);
        nodes.setSigner(HOT);
        nodes.setPayout(PAYOUT);
        nodes.setSigner(address(0));
        nodes.setPayout(address(0));
        assertEq(nodes.signerOf(ALICE), ALICE, "signer again");
        assertEq(nodes.payoutOf(ALICE), ALICE, "payout again");
    }

    function testSignersAndRolesOfPastBlocks() public {
        vm.roll(100);
        registerFull(ALICE);
        vm.roll(110);
        vm.startPrank(ALICE);
        nodes.setSigner(address(0x1));
        nodes.setSigner(address(0x2));
        nodes.update("peer", hex"01", 4, "");
        vm.roll(120);
        nodes.retire();
        vm.roll(130);
        assertEq(nodes.signerAt(ALICE, 99), address(0), "before");
        assertEq(nodes.signerAt(ALICE, 100), HOT, "from its block on");
        assertEq(nodes.signerAt(ALICE, 109), HOT, "until the next");
        assertEq(nodes.signerAt(ALICE, 110), address(0x2), "the last of a block");
        assertEq(nodes.signerAt(ALICE, 129), address(0x2), "after retirement");
        assertEq(nodes.rolesAt(ALICE, 99), 0, "before");
        assertEq(nodes.rolesAt(ALICE, 100), 6, "first roles");
        assertEq(nodes.rolesAt(ALICE, 119), 4, "changed roles");
        assertEq(nodes.rolesAt(ALICE, 120), 0, "retired");
        assertEq(nodes.rolesOf(ALICE), 0, "retired");
        assertEq(nodes.signerOf(ALICE), address(0x2), "a retired node signs for its open duties");
    }

    /// @dev K27–K31: answers about blocks that are not past would change.
    function testRefusesBlocksThatAreNotPast() public {
        registerFull(ALICE);
        vm.expectRevert(INodeRegistry.FutureBlock.selector);
        nodes.signerAt(ALICE, uint48(block.number));
        vm.expectRevert(INodeRegistry.FutureBlock.selector);
        nodes.rolesAt(ALICE, uint48(block.number));
        vm.expectRevert(INodeRegistry.FutureBlock.selector);
        nodes.rolesAt(ALICE, type(uint48).max);
    }

    /// @dev Attack K18: the hot key is stolen. It changes nothing of the node.
    function testTheSigningKeyMovesNothing() public {
        registerFull(ALICE);
        vm.startPrank(HOT);
        vm.expectRevert(INodeRegistry.NotRegistered.selector);
        nodes.setSigner(address(0x1));
        vm.expectRevert(INodeRegistry.NotRegistered.selector);
        nodes.setPayout(address(0x1));
        vm.expectRevert(INodeRegistry.NotRegistered.selector);
        nodes.retire();
        vm.expectRevert(INodeRegistry.NotRegistered.selector);
        nodes.update("peer", hex"01", 1, "");
    }

    function testRetireAndRegisterAgain() public {
        registerFull(ALICE);
        vm.startPrank(ALICE);
        vm.expectRevert(INodeRegistry.AlreadyRegistered.selector);
        nodes.register("peer", hex"01", 1, "", address(0), address(0));
        vm.expectEmit();
        emit INodeRegistry.NodeRetired(ALICE);
        nodes.retire();
        assertEq(nodes.getNode(ALICE).retiredAt, block.timestamp, "retired at");
        vm.expectRevert(INodeRegistry.NotRegistered.selector);
        nodes.retire();
        vm.expectRevert(INodeRegistry.NotRegistered.selector);
        nodes.update("peer", hex"01", 1, "");
        nodes.setSigner(address(0x3));
        nodes.setPayout(address(0x4));
        vm.warp(block.timestamp + 5);
        nodes.register("peer2", hex"01", 1, "", address(0), address(0));
        assertEq(nodes.getNode(ALICE).retiredAt, 0, "registered");
        assertEq(nodes.getNode(ALICE).registeredAt, block.timestamp, "again");
        assertEq(nodes.rolesOf(ALICE), 1, "roles");
        assertEq(nodes.nodeCount(), 1, "one account");
    }

    function testRefusesInvalidFields() public {
        vm.startPrank(ALICE);
        vm.expectRevert(INodeRegistry.InvalidRoles.selector);
        nodes.register("peer", hex"01", 0, "", address(0), address(0));
        vm.expectRevert(INodeRegistry.InvalidRoles.selector);
        nodes.register("peer", hex"01", 16, "", address(0), address(0));
        vm.expectRevert(INodeRegistry.InvalidUrl.selector);
        nodes.register("peer", hex"01", 1, string(new bytes(257)), address(0), address(0));
        vm.expectRevert(INodeRegistry.InvalidPeerKey.selector);
        nodes.register(0, hex"01", 1, "", address(0), address(0));
        vm.expectRevert(INodeRegistry.InvalidPeerProof.selector);
        nodes.register("peer", "", 1, "", address(0), address(0));
        vm.expectRevert(INodeRegistry.InvalidPeerProof.selector);
        nodes.register("peer", new bytes(129), 1, "", address(0), address(0));
        nodes.register("peer", new bytes(128), 15, string(new bytes(256)), address(0), address(0));
    }

    function testPages() public {
        for (uint160 i = 1; i <= 5; ++i) {
            register(address(0xd0 + i), 4);
        }
        assertEq(nodes.nodesFrom(0, 100).length, 5, "all");
        Node[] memory page = nodes.nodesFrom(3, 2);
        assertEq(page.length, 2, "page");
        assertEq(page[1].account, address(0xd5), "last");
        assertEq(nodes.nodesFrom(4, type(uint256).max).length, 1, "last page");
        assertEq(nodes.nodesFrom(5, 1).length, 0, "beyond the end");
        assertEq(nodes.nodesFrom(type(uint256).max, 1).length, 0, "far beyond the end");
    }
}
