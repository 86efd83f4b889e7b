// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry, ModelVersion} from "../src/interfaces/IModelRegistry.sol";
import {ModelRegistry} from "../src/ModelRegistry.sol";
import {Cheats} from "./Cheats.sol";

contract ModelRegistryTest is Cheats {
    ModelRegistry private models;
    address private constant ALICE = address(0xa11ce);
    address private constant BOB = address(0xb0b);

    function setUp() public {
        vm.warp(1_800_000_000);
        models = new ModelRegistry();
    }

    function testRegisterAndRead() public {
        vm.startPrank(ALICE);
        models.register("og/digits", "1.0.0", "id1", "root");
        models.register("og/digits", "1.1.0", "id2", 0);
        ModelVersion memory model = models.byModelId("id1");
        assertEq(keccak256(bytes(model.name)), keccak256("og/digits"), "name");
        assertEq(model.owner, ALICE, "owner");
        assertEq(model.commitments, "root", "commitments");
        assertEq(model.registeredAt, block.timestamp, "time");
        assertEq(models.latest("og/digits").modelId, "id2", "latest");
        assertEq(models.getVersion("og/digits", "1.0.0").modelId, "id1", "version");
        assertEq(models.versionsOf("og/digits").length, 2, "versions");
        assertEq(models.modelCount(), 2, "count");
        assertEq(models.modelAt(1).modelId, "id2", "at");
        assertEq(models.ownerOf("og/digits"), ALICE, "owner of the name");
    }

    function testNameBelongsToFirstRegistrant() public {
        vm.prank(ALICE);
        models.register("og/digits", "1", "id1", 0);
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.NotNameOwner.selector, ALICE));
        models.register("og/digits", "2", "id2", 0);
        vm.prank(BOB);
        models.register("og/digits2", "2", "id2", 0);
    }

    function testRejectsDuplicateVersionsAndModelIds() public {
        models.register("og/digits", "1", "id1", 0);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.VersionExists.selector, bytes32("id1")));
        models.register("og/digits", "1", "id2", 0);
        vm.expectRevert(IModelRegistry.ModelIdExists.selector);
        models.register("og/digits", "2", "id1", 0);
        vm.expectRevert(IModelRegistry.InvalidModelId.selector);
        models.register("og/digits", "2", 0, 0);
    }

    function testDeprecateKeepsTheVersion() public {
        vm.prank(ALICE);
        models.register("og/digits", "1", "id1", 0);
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.NotNameOwner.selector, ALICE));
        models.deprecate("og/digits", "1", "no");
        vm.startPrank(ALICE);
        vm.expectRevert(IModelRegistry.UnknownVersion.selector);
        models.deprecate("og/digits", "2", "no");
        vm.expectRevert(IModelRegistry.ReasonTooLong.selector);
        models.deprecate("og/digits", "1", string(new bytes(257)));
        models.deprecate("og/digits", "1", "superseded");
        assertTrue(models.byModelId("id1").deprecated, "deprecated");
        vm.expectRevert(IModelRegistry.AlreadyDeprecated.selector);
        models.deprecate("og/digits", "1", "again");
    }

    function testRejectsUnknownNamesVersionsAndIds() public {
        vm.expectRevert(IModelRegistry.UnknownVersion.selector);
        models.getVersion("a/b", "1");
        vm.expectRevert(IModelRegistry.UnknownModel.selector);
        models.latest("a/b");
        vm.expectRevert(IModelRegistry.UnknownModel.selector);
        models.byModelId("x");
    }

    function testRejectsInvalidNamesAndVersions() public {
        string[11] memory bad =
            ["", "digits", "/digits", "og/", "og//x", "og/x/y", "Og/x", "og/x y", "og/x@1", unicode"og/é", "/"];
        for (uint256 i; i < bad.length; ++i) {
            vm.expectRevert(IModelRegistry.InvalidName.selector);
            models.register(bad[i], "1", "id", 0);
        }
        bytes memory long = new bytes(129);
        for (uint256 i; i < 129; ++i) long[i] = i == 2 ? bytes1("/") : bytes1("a");
        vm.expectRevert(IModelRegistry.InvalidName.selector);
        models.register(string(long), "1", "id", 0);
        string[4] memory versions = ["", "1 0", "1/0", "@"];
        for (uint256 i; i < versions.length; ++i) {
            vm.expectRevert(IModelRegistry.InvalidVersion.selector);
            models.register("og/x", versions[i], "id", 0);
        }
        vm.expectRevert(IModelRegistry.InvalidVersion.selector);
        models.register("og/x", "11111111112222222222333333333344444444445555555555666666666677777", "id", 0);
    }
}
