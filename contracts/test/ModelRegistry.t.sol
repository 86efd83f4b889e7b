// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IEscrow} from "../src/interfaces/IEscrow.sol";
import {
    IModelRegistry,
    ModelRegistryParameters,
    ModelVersion,
    Registration
} from "../src/interfaces/IModelRegistry.sol";
import {ModelNames} from "../src/libraries/ModelNames.sol";
import {World} from "./World.sol";

contract ModelRegistryTest is World {
    address private constant ALICE = address(0xa11ce);
    address private constant BOB = address(0xb0b);
    uint256 private constant PER_BYTE = 1e12;

    function setUp() public override {
        super.setUp();
        address[2] memory accounts = [ALICE, BOB];
        for (uint256 i; i < 2; ++i) {
            depositOpg(accounts[i], 100e18);
            vm.prank(accounts[i]);
            escrow.allow(address(models), address(opg), type(uint256).max);
        }
    }

    function free(address account) private view returns (uint256) {
        return escrow.freeOf(account, address(opg));
    }

    function versionOf(string memory name, string memory version, bytes32 modelId)
        private
        pure
        returns (Registration memory)
    {
        return Registration(name, version, modelId, "root", 1_000_000);
    }

    function commitTo(address account, Registration memory r) private {
        bytes32 commitment = models.commitmentOf(account, r, "salt");
        vm.prank(account);
        models.commit(commitment);
        vm.roll(block.number + 1);
        vm.warp(block.timestamp + 5);
    }

    function registerModel(address account, Registration memory r) private {
        commitTo(account, r);
        vm.prank(account);
        models.register(r, "salt");
    }

    function expectFailure(address account, Registration memory r, bytes memory failure) private {
        vm.prank(account);
        vm.expectRevert(failure);
        models.register(r, "salt");
    }

    // Registration ----------------------------------------------------------------------------------------------------------

    function testRegisterAndRead() public {
        Registration memory r = versionOf("acme/digits", "1.0.0", "id1");
        commitTo(ALICE, r);
        bytes32 nameHash = keccak256("acme/digits");
        vm.expectEmit();
        emit IModelRegistry.NameOwned(nameHash, "acme/digits", ALICE);
        vm.expectEmit();
        emit IModelRegistry.ModelRegistered(
            "id1", nameHash, ALICE, "acme/digits", "1.0.0", "root", 1_000_000, 1e6 * PER_BYTE
        );
        vm.prank(ALICE);
        models.register(r, "salt");
        registerModel(ALICE, versionOf("acme/digits", "1.1.0", "id2"));
        ModelVersion memory model = models.getVersion("acme/digits", "1.0.0");
        assertEq(model.modelId, "id1", "modelId");
        assertEq(model.commitments, "root", "commitments");
        assertEq(model.publisher, ALICE, "publisher");
        assertEq(model.size, 1_000_000, "size");
        assertEq(model.deposit, 1e6 * PER_BYTE, "deposit");
        assertEq(models.ownerOf("acme/digits"), ALICE, "owner");
        assertEq(models.latest("acme/digits").modelId, "id2", "latest");
        assertEq(models.modelCount(), 2, "count");
        assertEq(free(ALICE), 100e18 - 2e6 * PER_BYTE, "paid from free money");
        assertEq(free(address(models)), 2e6 * PER_BYTE, "deposits");
    }

    function testParametersAreBounded() public {
        ModelRegistryParameters memory p = models.parameters();
        assertEq(p.depositPerByte, PER_BYTE, "deposit per byte");
        assertEq(p.refundDelay, 60, "delay");
        assertEq(p.commitAge, 5, "age");
        ModelRegistryParameters[6] memory wrong = [
            ModelRegistryParameters(0, 60, 5),
            ModelRegistryParameters(1e15 + 1, 60, 5),
            ModelRegistryParameters(1, 0, 5),
            ModelRegistryParameters(1, 90 days + 1, 5),
            ModelRegistryParameters(1, 60, 0),
            ModelRegistryParameters(1, 60, 3601)
        ];
        for (uint256 i; i < wrong.length; ++i) {
            vm.expectRevert(IModelRegistry.InvalidParameters.selector);
            vm.deployCode("ModelRegistry.sol:ModelRegistry", abi.encode(escrow, wrong[i]));
        }
        vm.deployCode("ModelRegistry.sol:ModelRegistry", abi.encode(escrow, ModelRegistryParameters(1e15, 90 days, 3600)));
    }

    function testRefusesInvalidRegistrations() public {
        Registration memory r = versionOf("../..", "1", "id");
        expectFailure(ALICE, r, abi.encodeWithSelector(IModelRegistry.InvalidName.selector));
        r = versionOf("acme/infer", "1", "id");
        expectFailure(ALICE, r, abi.encodeWithSelector(IModelRegistry.InvalidName.selector));
        r = versionOf("acme/a", "..", "id");
        expectFailure(ALICE, r, abi.encodeWithSelector(IModelRegistry.InvalidVersion.selector));
        r = versionOf("acme/a", "1", 0);
        expectFailure(ALICE, r, abi.encodeWithSelector(IModelRegistry.InvalidModelId.selector));
        r = versionOf("acme/a", "1", "id");
        r.size = 0;
        expectFailure(ALICE, r, abi.encodeWithSelector(IModelRegistry.InvalidSize.selector));
        r.size = uint64(1 << 40) + 1;
        expectFailure(ALICE, r, abi.encodeWithSelector(IModelRegistry.InvalidSize.selector));
        r.size = 1;
        expectFailure(ALICE, r, abi.encodeWithSelector(IModelRegistry.NotCommitted.selector));
    }

    function testRegistersFromTheCommitmentsAgeToADay() public {
        Registration memory r = versionOf("acme/a", "1", "id");
        bytes32 commitment = models.commitmentOf(ALICE, r, "salt");
        uint64 time = uint64(block.timestamp);
        vm.expectEmit();
        emit IModelRegistry.RegistrationCommitted(commitment);
        models.commit(commitment);
        vm.expectRevert(IModelRegistry.AlreadyCommitted.selector);
        models.commit(commitment);
        vm.warp(time + 5);
        expectFailure(ALICE, r, abi.encodeWithSelector(IModelRegistry.TooEarly.selector, time + 5));
        vm.roll(block.number + 1);
        vm.warp(time + 4);
        expectFailure(ALICE, r, abi.encodeWithSelector(IModelRegistry.TooEarly.selector, time + 5));
        vm.warp(time + 1 days + 1);
        expectFailure(ALICE, r, abi.encodeWithSelector(IModelRegistry.TooLate.selector, time + 1 days));
        models.commit(commitment);
        vm.roll(block.number + 1);
        vm.warp(block.timestamp + 1 days);
        vm.prank(ALICE);
        models.register(r, "salt");
        expectFailure(ALICE, r, abi.encodeWithSelector(IModelRegistry.NotCommitted.selector));
    }

    /// @dev Attack: a registration is copied from the mempool, with or without its salt.
    function testACopiedRegistrationIsWorthNothing() public {
        Registration memory r = versionOf("acme/a", "1", "id");
        commitTo(ALICE, r);
        expectFailure(BOB, r, abi.encodeWithSelector(IModelRegistry.NotCommitted.selector));
        bytes32 copy = models.commitmentOf(BOB, r, "salt");
        vm.prank(BOB);
        models.commit(copy);
        expectFailure(
            BOB, r, abi.encodeWithSelector(IModelRegistry.TooEarly.selector, uint64(block.timestamp + 5))
        );
        vm.prank(ALICE);
        models.register(r, "salt");
        vm.roll(block.number + 1);
        vm.warp(block.timestamp + 5);
        expectFailure(BOB, r, abi.encodeWithSelector(IModelRegistry.NotNameOwner.selector, ALICE));
    }

    /// @dev Attack: an account registers the public modelId of another publisher under a name of its own first.
    function testARegisteredModelIdBlocksNoOtherName() public {
        registerModel(BOB, versionOf("evil/a", "1", "id"));
        registerModel(ALICE, versionOf("acme/a", "1", "id"));
        assertEq(models.modelIdCount("id"), 2, "count");
        ModelVersion[] memory page = models.byModelId("id", 1, 10);
        assertEq(page.length, 1, "page");
        assertEq(page[0].publisher, ALICE, "second");
    }

    function testANameAndVersionBelongToTheFirst() public {
        registerModel(ALICE, versionOf("acme/a", "1", "id"));
        Registration memory r = versionOf("acme/a", "2", "id2");
        commitTo(BOB, r);
        expectFailure(BOB, r, abi.encodeWithSelector(IModelRegistry.NotNameOwner.selector, ALICE));
        r = versionOf("acme/a", "1", "id2");
        commitTo(ALICE, r);
        expectFailure(ALICE, r, abi.encodeWithSelector(IModelRegistry.VersionExists.selector, bytes32("id")));
    }

    // Deposits --------------------------------------------------------------------------------------------------------------

    function testTheDepositNeedsAllowanceAndMoney() public {
        Registration memory r = versionOf("acme/a", "1", "id");
        r.size = 100e6 + 1;
        commitTo(ALICE, r);
        expectFailure(ALICE, r, abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 100e18));
        vm.prank(ALICE);
        escrow.allow(address(models), address(opg), 5);
        r = versionOf("acme/a", "1", "id");
        commitTo(ALICE, r);
        expectFailure(ALICE, r, abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 5));
        assertEq(models.depositFor(1 << 40), (1 << 40) * PER_BYTE, "largest deposit");
    }

    function testReturnsTheDepositAfterDeprecationAndDelay(uint64 size) public {
        size = uint64(bound(size, 1, 100e6));
        Registration memory r = versionOf("acme/a", "1", "id");
        r.size = size;
        registerModel(ALICE, r);
        vm.expectRevert(IModelRegistry.NotDeprecated.selector);
        models.returnDeposit("acme/a", "1");
        vm.prank(ALICE);
        vm.expectEmit();
        emit IModelRegistry.ModelDeprecated(
            "id", keccak256("acme/a"), "acme/a", "1", "superseded", uint64(block.timestamp + 60)
        );
        models.deprecate("acme/a", "1", "superseded");
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.TooEarly.selector, uint64(block.timestamp + 60)));
        models.returnDeposit("acme/a", "1");
        vm.warp(block.timestamp + 60);
        vm.expectEmit();
        emit IModelRegistry.DepositReturned("id", keccak256("acme/a"), ALICE, size * PER_BYTE);
        vm.prank(BOB);
        models.returnDeposit("acme/a", "1");
        assertEq(free(ALICE), 100e18, "returned");
        assertEq(free(address(models)), 0, "nothing left");
        vm.expectRevert(IModelRegistry.NothingToReturn.selector);
        models.returnDeposit("acme/a", "1");
        assertEq(models.getVersion("acme/a", "1").modelId, "id", "the version stays");
        assertEq(keccak256(bytes(models.getVersion("acme/a", "1").reason)), keccak256("superseded"), "reason");
    }

    function testDeprecatesOnceWithABoundedReasonByTheOwner() public {
        registerModel(ALICE, versionOf("acme/a", "1", "id"));
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.NotNameOwner.selector, ALICE));
        models.deprecate("acme/a", "1", "");
        vm.startPrank(ALICE);
        vm.expectRevert(IModelRegistry.UnknownVersion.selector);
        models.deprecate("acme/a", "2", "");
        vm.expectRevert(IModelRegistry.ReasonTooLong.selector);
        models.deprecate("acme/a", "1", string(new bytes(257)));
        models.deprecate("acme/a", "1", string(new bytes(256)));
        vm.expectRevert(IModelRegistry.AlreadyDeprecated.selector);
        models.deprecate("acme/a", "1", "");
        vm.expectRevert(IModelRegistry.UnknownVersion.selector);
        models.returnDeposit("acme/a", "2");
    }

    // Names -----------------------------------------------------------------------------------------------------------------

    function testANameMovesInTwoStepsWithItsDeposits() public {
        registerModel(ALICE, versionOf("acme/a", "1", "id"));
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.NotNameOwner.selector, ALICE));
        models.offerName("acme/a", BOB);
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.NotOffered.selector, address(0)));
        models.acceptName("acme/a");
        vm.expectEmit();
        emit IModelRegistry.NameOffered(keccak256("acme/a"), "acme/a", BOB);
        vm.prank(ALICE);
        models.offerName("acme/a", BOB);
        assertEq(models.ownerOf("acme/a"), ALICE, "still the first owner");
        assertEq(models.offeredTo("acme/a"), BOB, "offered");
        vm.expectEmit();
        emit IModelRegistry.NameOwned(keccak256("acme/a"), "acme/a", BOB);
        vm.prank(BOB);
        models.acceptName("acme/a");
        assertEq(models.ownerOf("acme/a"), BOB, "new owner");
        assertEq(models.offeredTo("acme/a"), address(0), "no offer");
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.NotNameOwner.selector, BOB));
        models.deprecate("acme/a", "1", "");
        vm.prank(BOB);
        models.deprecate("acme/a", "1", "");
        vm.warp(block.timestamp + 60);
        models.returnDeposit("acme/a", "1");
        assertEq(free(BOB), 100e18 + 1e6 * PER_BYTE, "deposit of the name's owner");
    }

    function testAnOfferCanBeWithdrawn() public {
        registerModel(ALICE, versionOf("acme/a", "1", "id"));
        vm.startPrank(ALICE);
        models.offerName("acme/a", BOB);
        models.offerName("acme/a", address(0));
        vm.stopPrank();
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.NotOffered.selector, address(0)));
        models.acceptName("acme/a");
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IModelRegistry.NotNameOwner.selector, address(0)));
        models.offerName("acme/unknown", BOB);
    }

    // Pages and names -------------------------------------------------------------------------------------------------------

    function testPages() public {
        registerModel(ALICE, versionOf("acme/a", "1", "id1"));
        registerModel(BOB, versionOf("bob/a", "1", "id2"));
        registerModel(ALICE, versionOf("acme/a", "2", "id3"));
        assertEq(models.modelsFrom(0, 10).length, 3, "all");
        assertEq(models.modelsFrom(1, 1)[0].modelId, "id2", "second");
        assertEq(models.modelsFrom(3, 1).length, 0, "beyond the end");
        assertEq(models.versionCountOf("acme/a"), 2, "versions");
        ModelVersion[] memory page = models.versionsOf("acme/a", 1, type(uint256).max);
        assertEq(page.length, 1, "page");
        assertEq(page[0].modelId, "id3", "last");
        assertEq(models.byModelId("none", 0, 1).length, 0, "unknown modelId");
        vm.expectRevert(IModelRegistry.UnknownModel.selector);
        models.latest("acme/b");
        vm.expectRevert(IModelRegistry.UnknownVersion.selector);
        models.getVersion("acme/a", "3");
    }

    function isName(string calldata name) external pure returns (bool) {
        return ModelNames.isName(bytes(name));
    }

    function isVersion(string calldata version) external pure returns (bool) {
        return ModelNames.isVersion(bytes(version));
    }

    function testNamesEqualTheVectors() public view {
        string memory json = vm.readFile("test/vectors/names.json");
        string[] memory all = vm.parseJsonStringArray(json, ".names.valid");
        for (uint256 i; i < all.length; ++i) {
            assertTrue(this.isName(all[i]), all[i]);
        }
        all = vm.parseJsonStringArray(json, ".names.invalid");
        for (uint256 i; i < all.length; ++i) {
            assertTrue(!this.isName(all[i]), all[i]);
        }
        all = vm.parseJsonStringArray(json, ".versions.valid");
        for (uint256 i; i < all.length; ++i) {
            assertTrue(this.isVersion(all[i]), all[i]);
        }
        all = vm.parseJsonStringArray(json, ".versions.invalid");
        for (uint256 i; i < all.length; ++i) {
            assertTrue(!this.isVersion(all[i]), all[i]);
        }
    }
}
