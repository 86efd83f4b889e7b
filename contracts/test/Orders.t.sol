// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBatches} from "../src/interfaces/IBatches.sol";
import {IEscrow} from "../src/interfaces/IEscrow.sol";
import {IOrders} from "../src/interfaces/IOrders.sol";
import {Cheque, Group} from "../src/libraries/Structs.sol";
import {Posted, SettlementWorld} from "./SettlementWorld.sol";
import {HostileToken} from "./Tokens.sol";

/// @notice A payer without a key: it approves its cheques on chain.
contract ContractRequester {
    function reserve(IEscrow escrow, address module, address auditor, address token, uint256 amount) external {
        escrow.reserve(module, auditor, token, amount);
    }

    function approve(IEscrow escrow, bytes32 digest) external {
        escrow.approveCheque(digest);
    }

    fallback() external {
        while (true) {}
    }
}

contract OrdersTest is SettlementWorld {
    uint256 private constant FEE = 3e15;
    uint256 private constant RESERVED = 10 * FEE;

    address private auditor;
    address private other;

    function setUp() public override {
        super.setUp();
        (auditor, other) = (auditorAt(0), auditorAt(1));
        reserveOpg(address(orders), payer, auditor, RESERVED);
    }

    function order(uint256 cumulative) private view returns (Cheque memory) {
        return Cheque(address(orders), payer, gateway, auditor, address(opg), cumulative, 7, 0, 0, 10_000, 0);
    }

    function signedBy(uint256 key, Cheque memory cheque) private view returns (bytes memory) {
        return sign(key, escrow.hashCheque(cheque));
    }

    function collect(Cheque memory cheque) private returns (uint256) {
        return orders.collect(cheque, signedBy(PAYER_KEY, cheque));
    }

    function left() private view returns (uint256 amount) {
        (uint256 reserved_, uint256 leaving,) =
            escrow.reservationOf(address(orders), payer, auditor, address(opg));
        return reserved_ + leaving;
    }

    // Collecting ------------------------------------------------------------------------------------------------------------

    function testAChequeCreditsItsAuditorAndRepeatedNothing() public {
        Cheque memory cheque = order(FEE);
        vm.expectEmit();
        emit IOrders.ChequeCollected(auditor, payer, gateway, address(opg), 7, FEE);
        // Any account may send it: the cheque names who is paid.
        vm.prank(other);
        assertEq(collect(cheque), FEE, "collected");
        assertEq(freeOpg(auditor), FEE, "free money of the auditor");
        assertEq(left(), RESERVED - FEE, "reservation");
        assertEq(collect(cheque), 0, "again");
        assertEq(collect(order(FEE / 2)), 0, "an earlier cheque");
        assertEq(freeOpg(auditor), FEE, "no more");
        assertEq(freeOpg(address(orders)), 0, "nothing stays with the module");
    }

    function testALaterChequeCreditsWhatIsNew() public {
        collect(order(FEE));
        assertEq(collect(order(3 * FEE)), 2 * FEE, "new part");
        bytes32 key = keccak256(abi.encode(payer, gateway, auditor, address(opg), uint64(7), uint16(10_000)));
        assertEq(orders.spentOf(key), 3 * FEE, "spent");
    }

    function testEpochsAndGatewaysAreCountedApart() public {
        collect(order(FEE));
        Cheque memory cheque = order(FEE);
        cheque.epoch = 8;
        assertEq(collect(cheque), FEE, "another epoch");
        cheque.gateway = worker;
        assertEq(collect(cheque), FEE, "another gateway");
        assertEq(left(), RESERVED - 3 * FEE, "reservation");
    }

    function testPaysThePayoutAccountUnlessTheEscrowRefusesIt() public {
        vm.prank(auditor);
        nodes.setPayout(other);
        collect(order(FEE));
        assertEq(freeOpg(other), FEE, "payout account");
        vm.prank(auditor);
        nodes.setPayout(address(escrow));
        collect(order(2 * FEE));
        assertEq(freeOpg(auditor), FEE, "the auditor itself");
    }

    function testFuzzAChequeDrawsNoMoreThanIsReservedAndPromised(uint256 reserved_, uint256 cumulative, uint256 more) public {
        reserved_ = bound(reserved_, 1, 1e24);
        (cumulative, more) = (bound(cumulative, 1, 1e24), bound(more, 1, 1e24));
        auditor = other;
        reserveOpg(address(orders), payer, auditor, reserved_);
        uint256 first = reserved_ < cumulative ? reserved_ : cumulative;
        assertEq(collect(order(cumulative)), first, "first");
        reserveOpg(address(orders), payer, auditor, more);
        uint256 due = cumulative - first;
        uint256 there = reserved_ - first + more;
        assertEq(collect(order(cumulative)), due < there ? due : there, "the rest, after a top-up");
        assertTrue(freeOpg(auditor) <= cumulative, "no more than promised");
        assertEq(freeOpg(auditor) + left(), reserved_ + more, "in = out + here");
    }

    function testPaysInATokenWhoseTransfersFail() public {
        HostileToken token = new HostileToken();
        token.mint(address(this), 1e6);
        token.approve(address(escrow), 1e6);
        escrow.depositFor(payer, address(token), 1e6);
        vm.prank(payer);
        escrow.reserve(address(orders), auditor, address(token), 1e6);
        token.setFault(HostileToken.Fault.Reverts);
        Cheque memory cheque = order(1e5);
        cheque.token = address(token);
        assertEq(collect(cheque), 1e5, "collected");
        assertEq(escrow.freeOf(auditor, address(token)), 1e5, "credited");
        assertEq(freeOpg(auditor), 0, "no OPG");
    }

    function testAContractApprovesItsChequeBeforehand() public {
        ContractRequester requester = new ContractRequester();
        depositOpg(address(requester), FEE);
        requester.reserve(escrow, address(orders), auditor, address(opg), FEE);
        Cheque memory cheque = order(FEE);
        cheque.payer = address(requester);
        vm.expectRevert(IOrders.UnsignedCheque.selector);
        orders.collect(cheque, "");
        requester.approve(escrow, escrow.hashCheque(cheque));
        assertEq(orders.collect(cheque, ""), FEE, "collected");
    }

    // Attacks ---------------------------------------------------------------------------------------------------------------

    function testAPayerThatWithdrawsAfterTheAnswerIsStillDrawn() public {
        vm.prank(payer);
        escrow.beginRelease(address(orders), auditor, address(opg), RESERVED);
        vm.prank(payer);
        vm.expectPartialRevert(IEscrow.NotReady.selector);
        escrow.finishRelease(address(orders), auditor, address(opg));
        warpTo(block.timestamp + orders.exitDelay() - 1);
        assertEq(collect(order(FEE)), FEE, "leaving money");
        warpTo(block.timestamp + 1);
        vm.prank(payer);
        escrow.finishRelease(address(orders), auditor, address(opg));
        assertEq(collect(order(2 * FEE)), 0, "money that left");
    }

    function testFuzzRefusesACheque(uint256 which, uint256 auditClass) public {
        Cheque memory cheque = order(FEE);
        which = bound(which, 0, 5);
        if (which == 0) cheque.module = address(batches);
        if (which == 1) cheque.auditClass = [0, 100, 1000, 9999][auditClass % 4];
        if (which == 2) cheque.gatewayFeeBps = 1;
        if (which == 3) cheque.burnBps = 1;
        if (which == 4) cheque.postingMode = 1;
        // A requester that is its own auditor would free its reservation at once.
        if (which == 5) cheque.worker = payer;
        bytes memory signature = signedBy(PAYER_KEY, cheque);
        vm.expectRevert(IOrders.NotOrderCheque.selector);
        orders.collect(cheque, signature);
    }

    function testFuzzRefusesAChequeWithAnotherFieldThanWasSigned(uint256 which) public {
        Cheque memory cheque = order(FEE);
        bytes memory signature = signedBy(PAYER_KEY, cheque);
        reserveOpg(address(orders), payer, other, RESERVED);
        which = bound(which, 0, 5);
        if (which == 0) cheque.worker = other;
        if (which == 1) cheque.gateway = other;
        if (which == 2) cheque.epoch = 8;
        if (which == 3) cheque.cumulative = 2 * FEE;
        if (which == 4) cheque.token = address(1);
        if (which == 5) cheque.payer = worker2;
        vm.expectRevert(IOrders.UnsignedCheque.selector);
        orders.collect(cheque, signature);
    }

    function testRefusesAChequeThatOtherAccountsSigned() public {
        address hot = vm.addr(0x77);
        register(payer, 1);
        vm.prank(payer);
        nodes.setSigner(hot);
        uint256[3] memory keys = [uint256(0x77), GATEWAY_KEY, FIRST_AUDITOR_KEY];
        for (uint256 i; i < 3; ++i) {
            bytes memory signature = signedBy(keys[i], order(FEE));
            vm.expectRevert(IOrders.UnsignedCheque.selector);
            orders.collect(order(FEE), signature);
        }
        vm.expectRevert(IOrders.UnsignedCheque.selector);
        orders.collect(order(FEE), "");
    }

    /// @dev An account that is worker and auditor shows one cheque to both modules.
    function testAChequeIsDrawnByOneModuleAlone() public {
        Group[] memory groups = new Group[](1);
        groups[0] = groupOf(1, 10_000);
        (groups[0].gatewayFeeBps, groups[0].burnBps) = (0, 0);
        Posted memory p = draft(worker, groups);
        reserveOpg(address(orders), payer, worker, RESERVED);
        uint256 cumulative = uint256(groups[0].priceTotal) + groups[0].auditTotal;
        Cheque memory cheque =
            Cheque(address(orders), payer, gateway, worker, address(opg), cumulative, 0, 0, 0, 10_000, 0);
        bytes[] memory cheques = new bytes[](1);
        cheques[0] = signedBy(PAYER_KEY, cheque);
        p.groups[0].cumulative = cumulative;
        bytes32[] memory digests = digestsOf(p);
        vm.expectPartialRevert(IBatches.InvalidCheque.selector);
        vm.prank(worker);
        batches.postBatch(worker, 0, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
        // The group's own cheque is drawn by the batch, and not here.
        cheque.module = address(batches);
        cheques[0] = signedBy(PAYER_KEY, cheque);
        vm.prank(worker);
        batches.postBatch(worker, 0, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
        vm.expectRevert(IOrders.NotOrderCheque.selector);
        orders.collect(cheque, cheques[0]);
    }

    function testMoneyForTheWorkOfOneAccountIsNotThatForItsAudits() public {
        Cheque memory cheque = order(FEE);
        cheque.worker = worker;
        assertTrue(reserved(worker) > FEE, "reserved for its work");
        assertEq(collect(cheque), 0, "nothing reserved for its audits");
    }

    function testMoneyOfOtherPayersAndAuditorsStays() public {
        reserveOpg(address(orders), payer, other, FEE);
        reserveOpg(address(orders), gateway, auditor, FEE);
        assertEq(collect(order(type(uint256).max)), RESERVED, "all that is reserved");
        (uint256 ofOther,,) = escrow.reservationOf(address(orders), payer, other, address(opg));
        (uint256 ofGateway,,) = escrow.reservationOf(address(orders), gateway, auditor, address(opg));
        assertEq(ofOther + ofGateway, 2 * FEE, "other reservations");
    }

    // Construction ----------------------------------------------------------------------------------------------------------

    function testIsTheModulesOwn() public {
        assertEq(orders.batches(), address(batches), "batches");
        assertEq(orders.escrow(), address(escrow), "escrow");
        assertEq(orders.exitDelay(), batches.exitDelay(), "exit delay");
        assertEq(batches.neighbours().orders, address(orders), "neighbour");
        vm.expectPartialRevert(IOrders.InvalidNeighbour.selector);
        vm.deployCode("Orders.sol:Orders", abi.encode(batches));
    }
}
