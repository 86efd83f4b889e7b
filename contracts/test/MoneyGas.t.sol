// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Purpose, Reservation} from "../src/interfaces/IEscrow.sol";
import {Registration} from "../src/interfaces/IModelRegistry.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {TestModule} from "./Modules.sol";
import {World} from "./World.sol";

/// @notice Gas of the calls of accounts, with cold storage. The snapshot holds what the calls execute, without the transaction's
/// 21,000 and its calldata.
contract MoneyGasTest is World {
    TestModule private module;
    address private m;

    function setUp() public override {
        super.setUp();
        module = addTestModule(EXIT_DELAY);
        m = address(module);
        register(payer, 4);
        depositOpg(payer, 50_000e18);
        vm.roll(block.number + 1);
    }

    /// @dev Begins the measurement as a transaction of `payer` begins.
    modifier measured() {
        vm.cool(address(opg));
        vm.cool(address(escrow));
        vm.cool(address(seats));
        vm.cool(address(nodes));
        vm.cool(address(models));
        vm.startPrank(payer);
        vm.resumeGasMetering();
        _;
        vm.pauseGasMetering();
        vm.stopPrank();
    }

    function testGasUpdateNode() public {
        vm.pauseGasMetering();
        updateNode();
    }

    function updateNode() private measured {
        nodes.update(bytes32("peer"), new bytes(64), 6, "https://node.example:8443");
    }

    function testGasDeposit() public {
        vm.pauseGasMetering();
        fund(payer, 10e18);
        vm.prank(payer);
        opg.approve(address(escrow), type(uint256).max);
        depositMoney();
    }

    function depositMoney() private measured {
        escrow.deposit(address(opg), 10e18);
    }

    function testGasWithdraw() public {
        vm.pauseGasMetering();
        withdrawMoney();
    }

    function withdrawMoney() private measured {
        escrow.withdraw(address(opg), worker, 10e18);
    }

    function testGasReserve() public {
        vm.pauseGasMetering();
        reserveMoney();
    }

    function reserveMoney() private measured {
        escrow.reserve(m, worker, address(opg), 10e18);
    }

    function testGasReserveWithSignature() public {
        vm.pauseGasMetering();
        Reservation memory r =
            Reservation(m, payer, worker, address(opg), 10e18, "nonce", uint64(block.timestamp + 60));
        reserveSigned(r, sign(PAYER_KEY, escrow.hashTypedData(Hashing.hash(r))));
    }

    function reserveSigned(Reservation memory r, bytes memory signature) private measured {
        escrow.reserveWithSignature(r, signature);
    }

    function testGasPledge() public {
        vm.pauseGasMetering();
        pledgeMoney();
    }

    function pledgeMoney() private measured {
        escrow.pledge(m, Purpose.Bond, 10e18);
    }

    function testGasJoinOneSeat() public {
        vm.pauseGasMetering();
        joinMany(1);
    }

    function testGasJoinEightSeats() public {
        vm.pauseGasMetering();
        joinMany(8);
    }

    function joinMany(uint256 count) private measured {
        seats.join(m, count);
    }

    function testGasBeginLeave() public {
        vm.pauseGasMetering();
        vm.prank(payer);
        seats.join(m, 3);
        vm.roll(block.number + 1);
        beginLeave();
    }

    function beginLeave() private measured {
        seats.beginLeave(m, 1);
    }

    function testGasDrawTwoOfThirtyTwo() public {
        vm.pauseGasMetering();
        for (uint160 i = 1; i <= 32; ++i) {
            joinSeats(m, address(0xd00 + i), 1);
        }
        vm.roll(block.number + 1);
        address[] memory excluded = new address[](6);
        drawTwo(excluded);
    }

    function drawTwo(address[] memory excluded) private measured {
        seats.draw(m, "seed", block.number, block.timestamp, 2, excluded);
    }

    function testGasRegisterModel() public {
        vm.pauseGasMetering();
        Registration memory r = Registration("acme/digits", "1.0.0", "id", "root", 1_000_000);
        bytes32 commitment = models.commitmentOf(payer, r, "salt");
        models.commit(commitment);
        vm.prank(payer);
        escrow.allow(address(models), address(opg), type(uint256).max);
        vm.roll(block.number + 1);
        vm.warp(block.timestamp + 5);
        registerModel(r);
    }

    function registerModel(Registration memory r) private measured {
        models.register(r, "salt");
    }
}
