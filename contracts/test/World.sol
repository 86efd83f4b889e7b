// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IEscrow, Purpose} from "../src/interfaces/IEscrow.sol";
import {IModelRegistry, ModelRegistryParameters} from "../src/interfaces/IModelRegistry.sol";
import {INodeRegistry} from "../src/interfaces/INodeRegistry.sol";
import {ISeats} from "../src/interfaces/ISeats.sol";
import {Cheats} from "./Cheats.sol";
import {TestModule} from "./Modules.sol";

/// @notice Deploys the contracts that all modules share, and helpers that fund and register accounts.
abstract contract World is Cheats {
    uint256 internal constant GATEWAY_KEY = 0xa1;
    uint256 internal constant WORKER_KEY = 0xb1;
    uint256 internal constant WORKER2_KEY = 0xb2;
    uint256 internal constant PAYER_KEY = 0xc1;
    uint64 internal constant EXIT_DELAY = 1000;
    uint256 internal constant SEAT = 1000e18;

    IERC20 internal opg;
    IEscrow internal escrow;
    INodeRegistry internal nodes;
    ISeats internal seats;
    IModelRegistry internal models;

    address internal gateway = vm.addr(GATEWAY_KEY);
    address internal worker = vm.addr(WORKER_KEY);
    address internal worker2 = vm.addr(WORKER2_KEY);
    address internal payer = vm.addr(PAYER_KEY);

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        vm.roll(1000);
        deploy();
    }

    /// @dev Escrow and Seats refer to each other: the address of Seats follows from the deployer's nonce.
    function deploy() internal virtual {
        address[] memory to = new address[](1);
        uint256[] memory amounts = new uint256[](1);
        (to[0], amounts[0]) = (address(this), 1_000_000_000e18);
        opg = IERC20(vm.deployCode("OPG.sol:OPG", abi.encode(to, amounts)));
        nodes = INodeRegistry(vm.deployCode("NodeRegistry.sol:NodeRegistry"));
        address predicted = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        escrow = IEscrow(vm.deployCode("Escrow.sol:Escrow", abi.encode(opg, predicted)));
        seats = ISeats(vm.deployCode("Seats.sol:Seats", abi.encode(escrow, nodes)));
        assertEq(address(seats), predicted, "predicted address of Seats");
        models = IModelRegistry(
            vm.deployCode("ModelRegistry.sol:ModelRegistry", abi.encode(escrow, ModelRegistryParameters(1e12, 60, 5)))
        );
    }

    /// @dev A module that does what a test asks for.
    function addTestModule(uint64 exitDelay) internal returns (TestModule module) {
        module = new TestModule(address(escrow), exitDelay);
        escrow.addModule(address(module));
    }

    /// @dev Sends OPG to an account.
    function fund(address to, uint256 amount) internal {
        opg.transfer(to, amount);
    }

    /// @dev Credits an account with OPG in the Escrow.
    function depositOpg(address account, uint256 amount) internal {
        if (opg.allowance(address(this), address(escrow)) < amount) opg.approve(address(escrow), type(uint256).max);
        escrow.depositFor(account, address(opg), amount);
    }

    /// @dev Credits `payer_` with OPG and reserves it for a worker.
    function reserveOpg(address module, address payer_, address worker_, uint256 amount) internal {
        depositOpg(payer_, amount);
        vm.prank(payer_);
        escrow.reserve(module, worker_, address(opg), amount);
    }

    /// @dev Credits an account with OPG and pledges it.
    function pledgeOpg(address module, address account, Purpose purpose, uint256 amount) internal {
        depositOpg(account, amount);
        vm.prank(account);
        escrow.pledge(module, purpose, amount);
    }

    /// @dev Registers a node whose account signs for itself. Roles: 1 gateway, 2 worker, 4 auditor, 8 storage.
    function register(address account, uint8 roles) internal {
        vm.prank(account);
        nodes.register(
            keccak256(abi.encode(account)), hex"01", roles, "http://127.0.0.1:1", address(0), address(0)
        );
    }

    /// @dev Registers an auditor and takes seats. @return first number of the first seat
    function joinSeats(address module, address account, uint256 count) internal returns (uint256 first) {
        if (nodes.rolesOf(account) == 0) register(account, 4);
        depositOpg(account, count * SEAT);
        first = seats.seatCount(module) + 1;
        uint256 most = seats.MAX_COUNT();
        for (; count != 0; count -= most < count ? most : count) {
            vm.prank(account);
            seats.join(module, most < count ? most : count);
        }
    }

    function sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }
}
