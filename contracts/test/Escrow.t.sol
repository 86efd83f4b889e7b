// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IEscrow, Purpose, Reservation} from "../src/interfaces/IEscrow.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Cheque} from "../src/libraries/Structs.sol";
import {TestModule} from "./Modules.sol";
import {HostileToken, TestPermit2} from "./Tokens.sol";
import {World} from "./World.sol";

abstract contract EscrowWorld is World {
    address internal constant ALICE = address(0xa11ce);
    address internal constant BOB = address(0xb0b);
    HostileToken internal hostile;
    TestModule internal module;

    function setUp() public virtual override {
        super.setUp();
        module = addTestModule(EXIT_DELAY);
        hostile = new HostileToken();
        hostile.setTarget(escrow);
        hostile.mint(ALICE, 1000);
        vm.startPrank(ALICE);
        hostile.approve(address(escrow), type(uint256).max);
        opg.approve(address(escrow), type(uint256).max);
        vm.stopPrank();
        fund(ALICE, 1000e18);
    }

    function free(address account) internal view returns (uint256) {
        return escrow.freeOf(account, address(opg));
    }
}

contract EscrowMoneyTest is EscrowWorld {
    bytes32 private constant RECEIVE = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );

    function testDepositAndWithdraw(uint256 amount, uint256 part) public {
        amount = bound(amount, 1, 1000e18);
        part = bound(part, 1, amount);
        vm.startPrank(ALICE);
        vm.expectEmit();
        emit IEscrow.Deposited(ALICE, address(opg), amount);
        escrow.deposit(address(opg), amount);
        vm.expectEmit();
        emit IEscrow.Withdrawn(ALICE, address(opg), BOB, part);
        escrow.withdraw(address(opg), BOB, part);
        assertEq(free(ALICE), amount - part, "free");
        assertEq(escrow.totalOf(address(opg)), amount - part, "total");
        assertEq(opg.balanceOf(BOB), part, "paid");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, amount - part));
        escrow.withdraw(address(opg), BOB, amount - part + 1);
    }

    function testRefusesZeroAndItselfAsReceiver() public {
        vm.startPrank(ALICE);
        escrow.deposit(address(opg), 10);
        address[2] memory receivers = [address(0), address(escrow)];
        for (uint256 i; i < 2; ++i) {
            address to = receivers[i];
            vm.expectRevert(IEscrow.InvalidAccount.selector);
            escrow.depositFor(to, address(opg), 1);
            vm.expectRevert(IEscrow.InvalidAccount.selector);
            escrow.withdraw(address(opg), to, 1);
            vm.expectRevert(IEscrow.InvalidAccount.selector);
            escrow.transfer(to, address(opg), 1);
            vm.expectRevert(IEscrow.InvalidAccount.selector);
            escrow.reserve(address(module), to, address(opg), 1);
            vm.expectRevert(IEscrow.InvalidAccount.selector);
            escrow.depositWithPermit2(to, address(opg), 1, 0, 0, "");
            vm.expectRevert(IEscrow.InvalidAccount.selector);
            escrow.depositWithAuthorization(to, address(opg), 1, 0, 0, 0, new bytes(65));
        }
        vm.expectRevert(IEscrow.InvalidAccount.selector);
        escrow.allow(address(0), address(opg), 1);
    }

    function testRefusesAmountZero() public {
        vm.startPrank(ALICE);
        vm.expectRevert(IEscrow.AmountZero.selector);
        escrow.deposit(address(opg), 0);
        vm.expectRevert(IEscrow.AmountZero.selector);
        escrow.depositWithPermit2(ALICE, address(opg), 0, 0, 0, "");
        vm.expectRevert(IEscrow.AmountZero.selector);
        escrow.depositWithAuthorization(ALICE, address(opg), 0, 0, 0, 0, new bytes(65));
        vm.expectRevert(IEscrow.AmountZero.selector);
        escrow.withdraw(address(opg), ALICE, 0);
        vm.expectRevert(IEscrow.AmountZero.selector);
        escrow.reserve(address(module), BOB, address(opg), 0);
        vm.expectRevert(IEscrow.AmountZero.selector);
        escrow.pledge(address(module), Purpose.Bond, 0);
        vm.expectRevert(IEscrow.AmountZero.selector);
        escrow.beginRelease(address(module), BOB, address(opg), 0);
        vm.expectRevert(IEscrow.AmountZero.selector);
        escrow.finishRelease(address(module), BOB, address(opg));
        vm.expectRevert(IEscrow.AmountZero.selector);
        escrow.finishUnpledge(address(module), Purpose.Bond);
    }

    function testTransferAllowAndBurn(uint256 amount) public {
        amount = bound(amount, 3, 1000e18);
        depositOpg(ALICE, amount);
        vm.startPrank(ALICE);
        vm.expectEmit();
        emit IEscrow.Transferred(ALICE, BOB, address(opg), 1);
        escrow.transfer(BOB, address(opg), 1);
        escrow.allow(BOB, address(opg), amount - 2);
        vm.stopPrank();
        vm.startPrank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, amount - 2));
        escrow.transferFrom(ALICE, BOB, address(opg), amount - 1);
        vm.expectEmit();
        emit IEscrow.Allowed(ALICE, BOB, address(opg), 0);
        escrow.transferFrom(ALICE, BOB, address(opg), amount - 2);
        assertEq(free(BOB), amount - 1, "received");
        assertEq(free(ALICE), 1, "left");
        vm.expectEmit();
        emit IEscrow.Burnt(BOB, address(opg), amount - 1);
        escrow.burn(address(opg), amount - 1);
        assertEq(escrow.burntOf(address(opg)), amount - 1, "burnt");
        assertEq(escrow.totalOf(address(opg)), amount, "burnt money stays");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 0));
        escrow.burn(address(opg), 1);
        // Modules pay many parties, some of them nothing.
        escrow.burn(address(opg), 0);
        escrow.transfer(address(0), address(opg), 0);
        escrow.transferFrom(ALICE, BOB, address(opg), 0);
    }

    function testTransferToOneselfKeepsTheBalance() public {
        depositOpg(ALICE, 10);
        vm.prank(ALICE);
        escrow.transfer(ALICE, address(opg), 4);
        assertEq(free(ALICE), 10, "free");
    }

    // EIP-3009 --------------------------------------------------------------------------------------------------------------

    function authorize(bytes32 nonce, uint256 amount) private view returns (bytes memory) {
        bytes32 structHash =
            keccak256(abi.encode(RECEIVE, payer, address(escrow), amount, 0, block.timestamp + 60, nonce));
        (, bytes memory data) = address(opg).staticcall(abi.encodeWithSignature("DOMAIN_SEPARATOR()"));
        return sign(PAYER_KEY, keccak256(abi.encodePacked("\x19\x01", abi.decode(data, (bytes32)), structHash)));
    }

    function testDepositsByAuthorizationOnce(uint256 amount, bytes32 salt) public {
        amount = bound(amount, 1, 1000e18);
        fund(payer, amount);
        bytes memory signature = authorize(escrow.authorizationNonce(payer, salt), amount);
        uint256 before = block.timestamp + 60;
        vm.prank(BOB);
        escrow.depositWithAuthorization(payer, address(opg), amount, 0, before, salt, signature);
        assertEq(free(payer), amount, "credited to the signer");
        vm.expectPartialRevert(ERC3009.ERC3009UsedAuthorization.selector);
        escrow.depositWithAuthorization(payer, address(opg), amount, 0, before, salt, signature);
    }

    /// @dev Attack: an authorization that was signed for another purpose (an x402 payment to the Escrow's address) is deposited,
    /// or one for another account.
    function testRefusesAnAuthorizationForAnotherPurpose() public {
        fund(payer, 5);
        uint256 before = block.timestamp + 60;
        bytes memory signature = authorize(bytes32("salt"), 5);
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        escrow.depositWithAuthorization(payer, address(opg), 5, 0, before, bytes32("salt"), signature);
        signature = authorize(escrow.authorizationNonce(BOB, bytes32("salt")), 5);
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        escrow.depositWithAuthorization(payer, address(opg), 5, 0, before, bytes32("salt"), signature);
        vm.expectRevert(IEscrow.InvalidSignature.selector);
        escrow.depositWithAuthorization(payer, address(opg), 5, 0, before, bytes32("salt"), hex"01");
    }

    // Permit2 ---------------------------------------------------------------------------------------------------------------

    function permit(address credited, uint256 amount, uint256 nonce) private view returns (bytes memory) {
        bytes32 typeHash = keccak256(
            "PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,Deposit witness)Deposit(address account)TokenPermissions(address token,uint256 amount)"
        );
        bytes32 structHash = keccak256(
            abi.encode(
                typeHash,
                keccak256(
                    abi.encode(keccak256("TokenPermissions(address token,uint256 amount)"), address(opg), amount)
                ),
                address(escrow),
                nonce,
                block.timestamp,
                keccak256(abi.encode(keccak256("Deposit(address account)"), credited))
            )
        );
        bytes32 domain = TestPermit2(escrow.permit2()).domainSeparator();
        return sign(PAYER_KEY, keccak256(abi.encodePacked("\x19\x01", domain, structHash)));
    }

    function testDepositsByPermit2WithWitness() public {
        vm.etch(escrow.permit2(), address(new TestPermit2()).code);
        fund(payer, 20);
        address permit2 = escrow.permit2();
        vm.prank(payer);
        opg.approve(permit2, 20);
        bytes memory signature = permit(payer, 7, 1);
        vm.prank(BOB);
        escrow.depositWithPermit2(payer, address(opg), 7, 1, block.timestamp, signature);
        assertEq(free(payer), 7, "credited to the signer");
        vm.expectPartialRevert(bytes4(keccak256("Error(string)")));
        escrow.depositWithPermit2(payer, address(opg), 7, 1, block.timestamp, signature);
        // The witness names the credited account.
        signature = permit(BOB, 7, 2);
        vm.expectPartialRevert(bytes4(keccak256("Error(string)")));
        escrow.depositWithPermit2(payer, address(opg), 7, 2, block.timestamp, signature);
        vm.expectPartialRevert(bytes4(keccak256("Error(string)")));
        escrow.depositWithPermit2(BOB, address(opg), 7, 2, block.timestamp, signature);
    }

    function testPermit2WithoutACodeAtItsAddressReverts() public {
        vm.expectRevert(bytes(""));
        escrow.depositWithPermit2(payer, address(opg), 7, 1, block.timestamp, new bytes(65));
    }

    // Hostile tokens --------------------------------------------------------------------------------------------------------

    function testCreditsWhatArrivesOfAFeeToken() public {
        hostile.setFault(HostileToken.Fault.FeeFromReceiver);
        vm.startPrank(ALICE);
        escrow.deposit(address(hostile), 100);
        assertEq(escrow.freeOf(ALICE, address(hostile)), 90, "free");
        assertEq(escrow.totalOf(address(hostile)), 90, "total");
        escrow.withdraw(address(hostile), BOB, 90);
        assertEq(hostile.balanceOf(BOB), 81, "the receiver pays the fee");
        assertEq(escrow.totalOf(address(hostile)), 0, "total");
    }

    /// @dev Attack: a token that takes its fee from the sender pays a withdrawal with other accounts' money.
    function testRefusesATokenThatTakesMoreThanTheAmount() public {
        vm.startPrank(ALICE);
        escrow.deposit(address(hostile), 500);
        hostile.setFault(HostileToken.Fault.FeeFromSender);
        vm.expectRevert(IEscrow.TokenFailed.selector);
        escrow.withdraw(address(hostile), ALICE, 100);
        hostile.setFault(HostileToken.Fault.None);
        escrow.withdraw(address(hostile), ALICE, 500);
    }

    function testRefusesTokensThatFail() public {
        vm.startPrank(ALICE);
        escrow.deposit(address(hostile), 500);
        HostileToken.Fault[3] memory faults =
            [HostileToken.Fault.ReturnsFalse, HostileToken.Fault.Reverts, HostileToken.Fault.MovesNothing];
        bytes4[3] memory errors = [
            SafeERC20.SafeERC20FailedOperation.selector,
            bytes4(keccak256("Error(string)")),
            IEscrow.TokenFailed.selector
        ];
        for (uint256 i; i < faults.length; ++i) {
            hostile.setFault(faults[i]);
            vm.expectPartialRevert(errors[i]);
            escrow.deposit(address(hostile), 100);
            vm.expectPartialRevert(errors[i]);
            escrow.withdraw(address(hostile), ALICE, 100);
        }
        assertEq(escrow.freeOf(ALICE, address(hostile)), 500, "nothing changed");
    }

    function testATokenThatEatsGasStopsOnlyItsOwnDeposits() public {
        vm.startPrank(ALICE);
        escrow.deposit(address(hostile), 500);
        hostile.setFault(HostileToken.Fault.EatsGas);
        (bool ok,) = address(escrow).call{gas: 200_000}(abi.encodeCall(IEscrow.deposit, (address(hostile), 1)));
        assertTrue(!ok, "deposit");
        (ok,) = address(escrow).call{gas: 200_000}(abi.encodeCall(IEscrow.withdraw, (address(hostile), ALICE, 1)));
        assertTrue(!ok, "withdrawal");
        escrow.transfer(BOB, address(hostile), 100);
        escrow.reserve(address(module), BOB, address(hostile), 100);
        module.drawReserved(ALICE, BOB, address(hostile), 100);
        module.pay(BOB, address(hostile), 100);
        assertEq(escrow.freeOf(BOB, address(hostile)), 200, "bookkeeping calls no token");
    }

    function testATokenThatReentersChangesNothing() public {
        vm.startPrank(ALICE);
        escrow.deposit(address(hostile), 500);
        vm.stopPrank();
        vm.prank(ALICE);
        escrow.transfer(address(hostile), address(hostile), 10);
        hostile.setFault(HostileToken.Fault.Reenters);
        vm.startPrank(ALICE);
        vm.expectRevert(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        escrow.deposit(address(hostile), 100);
        vm.expectRevert(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        escrow.withdraw(address(hostile), ALICE, 100);
    }

    function testRefusesMoreThanTheLargestTotal() public {
        hostile.mint(ALICE, type(uint128).max);
        vm.startPrank(ALICE);
        escrow.deposit(address(hostile), type(uint128).max - 1);
        escrow.deposit(address(hostile), 1);
        vm.expectPartialRevert(SafeCast.SafeCastOverflowedUintDowncast.selector);
        escrow.deposit(address(hostile), 1);
        // All of it in one reservation, drawn and returned: no sum overflows.
        escrow.reserve(address(module), BOB, address(hostile), type(uint128).max);
        escrow.beginRelease(address(module), BOB, address(hostile), type(uint128).max);
        module.drawReserved(ALICE, BOB, address(hostile), type(uint128).max);
        module.returnReserved(ALICE, BOB, address(hostile), type(uint128).max);
        (uint256 reserved,,) = escrow.reservationOf(address(module), ALICE, BOB, address(hostile));
        assertEq(reserved, type(uint128).max, "returned");
    }

    function testIgnoresMoneySentWithoutADeposit() public {
        fund(address(escrow), 50);
        depositOpg(ALICE, 10);
        assertEq(free(ALICE), 10, "credited what arrived in the call");
        assertEq(escrow.totalOf(address(opg)), 10, "total");
    }
}

contract EscrowModulesTest is EscrowWorld {
    function testAddsAModuleOnceWithBounds() public {
        TestModule other = new TestModule(address(escrow), 90 days);
        vm.expectRevert(IEscrow.UnknownModule.selector);
        escrow.exitDelayOf(address(other));
        vm.expectEmit();
        emit IEscrow.ModuleAdded(address(other), 90 days);
        escrow.addModule(address(other));
        vm.expectRevert(IEscrow.InvalidModule.selector);
        escrow.addModule(address(other));
        TestModule[3] memory wrong = [
            new TestModule(address(escrow), 0),
            new TestModule(address(escrow), 90 days + 1),
            new TestModule(address(opg), 60)
        ];
        for (uint256 i; i < wrong.length; ++i) {
            vm.expectRevert(IEscrow.InvalidModule.selector);
            escrow.addModule(address(wrong[i]));
        }
        vm.expectRevert(bytes(""));
        escrow.addModule(address(0xdead));
        vm.expectRevert(bytes(""));
        escrow.addModule(address(seats));
    }

    /// @dev Attack: a module answers with another exit delay after it was added.
    function testTheExitDelayIsThatOfTheAddition() public {
        module.change(address(opg), 1);
        assertEq(escrow.exitDelayOf(address(module)), EXIT_DELAY, "stored");
        depositOpg(ALICE, 10);
        vm.startPrank(ALICE);
        escrow.pledge(address(module), Purpose.Bond, 10);
        escrow.beginUnpledge(address(module), Purpose.Bond, 10);
        (,, uint64 readyAt) = escrow.pledgeOf(address(module), ALICE, Purpose.Bond);
        assertEq(readyAt, block.timestamp + EXIT_DELAY, "ready at");
    }

    function testReserveDrawReturnAndRelease(uint256 amount, uint256 drawn, uint256 returned) public {
        amount = bound(amount, 1, 1000e18);
        drawn = bound(drawn, 0, amount);
        returned = bound(returned, 0, drawn);
        reserveOpg(address(module), ALICE, BOB, amount);
        module.drawReserved(ALICE, BOB, address(opg), drawn);
        assertEq(free(address(module)), drawn, "drawn into the module's free money");
        module.returnReserved(ALICE, BOB, address(opg), returned);
        uint256 left = amount - drawn + returned;
        if (left == 0) return;
        vm.startPrank(ALICE);
        escrow.beginRelease(address(module), BOB, address(opg), left);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NotReady.selector, uint64(block.timestamp + EXIT_DELAY)));
        escrow.finishRelease(address(module), BOB, address(opg));
        vm.warp(block.timestamp + EXIT_DELAY);
        escrow.finishRelease(address(module), BOB, address(opg));
        assertEq(free(ALICE), left, "released");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 0));
        escrow.beginRelease(address(module), BOB, address(opg), 1);
    }

    function testDrawsReservedMoneyFirstAndLeavingMoneyLast() public {
        reserveOpg(address(module), ALICE, BOB, 100);
        vm.prank(ALICE);
        escrow.beginRelease(address(module), BOB, address(opg), 60);
        module.drawReserved(ALICE, BOB, address(opg), 30);
        (uint256 reserved, uint256 leaving,) = escrow.reservationOf(address(module), ALICE, BOB, address(opg));
        assertEq(reserved, 10, "reserved");
        assertEq(leaving, 60, "leaving");
        vm.warp(block.timestamp + EXIT_DELAY + 1);
        // Ready, but not finished: still takeable.
        module.drawReserved(ALICE, BOB, address(opg), 50);
        (reserved, leaving,) = escrow.reservationOf(address(module), ALICE, BOB, address(opg));
        assertEq(reserved, 0, "reserved");
        assertEq(leaving, 20, "leaving");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 20));
        module.drawReserved(ALICE, BOB, address(opg), 21);
        vm.prank(ALICE);
        escrow.finishRelease(address(module), BOB, address(opg));
        assertEq(free(ALICE), 20, "released what is left");
    }

    function testASecondReleaseRestartsTheDelay() public {
        reserveOpg(address(module), ALICE, BOB, 100);
        vm.startPrank(ALICE);
        escrow.beginRelease(address(module), BOB, address(opg), 1);
        vm.warp(block.timestamp + EXIT_DELAY - 1);
        escrow.beginRelease(address(module), BOB, address(opg), 99);
        vm.warp(block.timestamp + 1);
        vm.expectPartialRevert(IEscrow.NotReady.selector);
        escrow.finishRelease(address(module), BOB, address(opg));
    }

    /// @dev Attack K4: one worker empties what a payer promised to several.
    function testAReservationIsForOneWorkerOneTokenAndOneModule() public {
        TestModule other = addTestModule(EXIT_DELAY);
        reserveOpg(address(module), ALICE, BOB, 100);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 0));
        module.drawReserved(ALICE, worker, address(opg), 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 0));
        module.drawReserved(ALICE, BOB, address(hostile), 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 0));
        module.drawReserved(payer, BOB, address(opg), 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 0));
        other.drawReserved(ALICE, BOB, address(opg), 1);
    }

    /// @dev Attack: a module without pledges, or an account that is no module, takes money.
    function testAStrangeModuleMovesOnlyItsOwnMoney() public {
        TestModule other = addTestModule(EXIT_DELAY);
        pledgeOpg(address(module), ALICE, Purpose.Worker, 100);
        reserveOpg(address(module), ALICE, BOB, 100);
        depositOpg(ALICE, 100);
        assertEq(other.seize(ALICE, Purpose.Worker, 100), 0, "seized nothing");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 0));
        other.payFrom(ALICE, address(other), address(opg), 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 0));
        other.returnReserved(ALICE, BOB, address(opg), 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 0));
        other.burn(address(opg), 1);
        vm.expectRevert(IEscrow.UnknownModule.selector);
        escrow.returnReserved(ALICE, BOB, address(opg), 1);
        assertEq(escrow.seize(ALICE, Purpose.Worker, 100), 0, "seized nothing");
    }

    function testReservesWithSignatureOnce(uint256 amount, bytes32 nonce) public {
        amount = bound(amount, 1, 1000e18);
        depositOpg(payer, 2 * amount);
        Reservation memory r = Reservation(
            address(module), payer, BOB, address(opg), amount, nonce, uint64(block.timestamp + 60)
        );
        bytes memory signature = sign(PAYER_KEY, escrow.hashTypedData(Hashing.hash(r)));
        vm.expectEmit();
        emit IEscrow.NonceSpent(payer, nonce);
        escrow.reserveWithSignature(r, signature);
        (uint256 reserved,,) = escrow.reservationOf(address(module), payer, BOB, address(opg));
        assertEq(reserved, amount, "reserved");
        assertTrue(escrow.isNonceSpent(payer, nonce), "spent");
        vm.expectRevert(IEscrow.NonceUsed.selector);
        escrow.reserveWithSignature(r, signature);
    }

    function testRefusesChangedExpiredAndCancelledReservations() public {
        depositOpg(payer, 100);
        Reservation memory r =
            Reservation(address(module), payer, BOB, address(opg), 10, "n", uint64(block.timestamp + 60));
        bytes memory signature = sign(PAYER_KEY, escrow.hashTypedData(Hashing.hash(r)));
        r.amount = 11;
        vm.expectRevert(IEscrow.InvalidSignature.selector);
        escrow.reserveWithSignature(r, signature);
        r.amount = 10;
        vm.expectRevert(IEscrow.InvalidSignature.selector);
        escrow.reserveWithSignature(r, hex"1234");
        (r.payer, r.nonce) = (address(0), "m");
        vm.expectRevert(IEscrow.InvalidSignature.selector);
        escrow.reserveWithSignature(r, new bytes(65));
        (r.payer, r.nonce) = (payer, "n");
        vm.warp(block.timestamp + 61);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.Expired.selector, uint64(block.timestamp - 1)));
        escrow.reserveWithSignature(r, signature);
        vm.warp(block.timestamp - 1);
        vm.prank(payer);
        escrow.cancelNonce("n");
        vm.expectRevert(IEscrow.NonceUsed.selector);
        escrow.reserveWithSignature(r, signature);
    }

    /// @dev Attack K2: an account that signed gets code later (EIP-7702), so that checks by ERC-1271 would void its signature.
    function testASignatureStaysValidWhenTheAccountGetsCode() public {
        depositOpg(payer, 10);
        Reservation memory r =
            Reservation(address(module), payer, BOB, address(opg), 10, "n", uint64(block.timestamp + 60));
        bytes memory signature = sign(PAYER_KEY, escrow.hashTypedData(Hashing.hash(r)));
        vm.etch(payer, hex"ef01000000000000000000000000000000000000000000");
        escrow.reserveWithSignature(r, signature);
        (uint256 reserved,,) = escrow.reservationOf(address(module), payer, BOB, address(opg));
        assertEq(reserved, 10, "reserved");
    }

    function testPledgesAreApartByPurposeAndModule() public {
        TestModule other = addTestModule(EXIT_DELAY);
        pledgeOpg(address(module), ALICE, Purpose.Worker, 10);
        pledgeOpg(address(module), ALICE, Purpose.Bond, 20);
        pledgeOpg(address(other), ALICE, Purpose.Bond, 40);
        assertEq(module.seize(ALICE, Purpose.Gateway, 100), 0, "no pledge for this purpose");
        vm.expectEmit();
        emit IEscrow.Seized(address(module), ALICE, Purpose.Bond, 20);
        assertEq(module.seize(ALICE, Purpose.Bond, 100), 20, "taken what there was");
        (uint256 pledged,,) = escrow.pledgeOf(address(module), ALICE, Purpose.Worker);
        assertEq(pledged, 10, "other purpose");
        (pledged,,) = escrow.pledgeOf(address(other), ALICE, Purpose.Bond);
        assertEq(pledged, 40, "other module");
        assertEq(free(address(module)), 20, "the module's free money");
    }

    function testUnpledgesAfterTheExitDelay(uint256 amount, uint256 seized) public {
        amount = bound(amount, 1, 1000e18);
        seized = bound(seized, 0, amount);
        pledgeOpg(address(module), ALICE, Purpose.Gateway, amount);
        vm.startPrank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, amount));
        escrow.beginUnpledge(address(module), Purpose.Gateway, amount + 1);
        escrow.beginUnpledge(address(module), Purpose.Gateway, amount);
        vm.warp(block.timestamp + EXIT_DELAY - 1);
        vm.expectPartialRevert(IEscrow.NotReady.selector);
        escrow.finishUnpledge(address(module), Purpose.Gateway);
        vm.warp(block.timestamp + 1);
        assertEq(module.seize(ALICE, Purpose.Gateway, seized), seized, "leaving money is takeable until it left");
        if (seized < amount) escrow.finishUnpledge(address(module), Purpose.Gateway);
        assertEq(free(ALICE), amount - seized, "returned");
    }

    function testSeatMoneyIsMovedBySeatsAlone() public {
        depositOpg(ALICE, 10);
        vm.startPrank(ALICE);
        vm.expectRevert(IEscrow.InvalidPurpose.selector);
        escrow.pledge(address(module), Purpose.Seat, 10);
        vm.expectRevert(IEscrow.InvalidPurpose.selector);
        escrow.beginUnpledge(address(module), Purpose.Seat, 10);
        vm.expectRevert(IEscrow.InvalidPurpose.selector);
        module.seize(ALICE, Purpose.Seat, 10);
        vm.expectRevert(IEscrow.NotSeats.selector);
        escrow.lockSeat(address(module), ALICE, 10);
        vm.expectRevert(IEscrow.NotSeats.selector);
        escrow.unlockSeat(address(module), ALICE, 10);
        vm.expectRevert(IEscrow.NotSeats.selector);
        escrow.seizeSeat(address(module), ALICE, 10);
        vm.stopPrank();
        vm.startPrank(address(seats));
        escrow.lockSeat(address(module), ALICE, 10);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InsufficientBalance.selector, 10));
        escrow.unlockSeat(address(module), ALICE, 11);
        escrow.unlockSeat(address(module), ALICE, 4);
        escrow.seizeSeat(address(module), ALICE, 6);
        escrow.seizeSeat(address(module), ALICE, 0);
        escrow.unlockSeat(address(module), ALICE, 0);
        vm.expectRevert(IEscrow.UnknownModule.selector);
        escrow.lockSeat(BOB, ALICE, 4);
        assertEq(free(ALICE), 4, "unlocked");
        assertEq(free(address(module)), 6, "seized");
    }

    function testRefusesUnknownModules() public {
        depositOpg(ALICE, 10);
        vm.startPrank(ALICE);
        vm.expectRevert(IEscrow.UnknownModule.selector);
        escrow.pledge(BOB, Purpose.Bond, 1);
        vm.expectRevert(IEscrow.UnknownModule.selector);
        escrow.reserve(BOB, worker, address(opg), 1);
    }

    // Cheques ---------------------------------------------------------------------------------------------------------------

    function testApprovesChequesByDigest() public {
        Cheque memory cheque;
        (cheque.payer, cheque.cumulative) = (ALICE, 7);
        bytes32 digest = escrow.hashCheque(cheque);
        assertEq(digest, escrow.hashTypedData(Hashing.hash(cheque)), "digest");
        assertTrue(!escrow.isApproved(ALICE, digest), "before");
        vm.expectEmit();
        emit IEscrow.ChequeApproved(ALICE, digest);
        vm.prank(ALICE);
        escrow.approveCheque(digest);
        assertTrue(escrow.isApproved(ALICE, digest), "approved");
        assertTrue(!escrow.isApproved(BOB, digest), "by one account");
    }

    function testDomainIsThatOfEip712() public view {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("OpenGradient"),
                keccak256("2"),
                block.chainid,
                address(escrow)
            )
        );
        bytes32 structHash = keccak256("struct");
        assertEq(
            escrow.hashTypedData(structHash), keccak256(abi.encodePacked("\x19\x01", domain, structHash)), "digest"
        );
    }
}
