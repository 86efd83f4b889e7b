// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IEscrow, Purpose, Reservation} from "../src/interfaces/IEscrow.sol";
import {ISeats, Seat} from "../src/interfaces/ISeats.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Ledger} from "./Ledger.sol";
import {TestModule} from "./Modules.sol";
import {HostileToken} from "./Tokens.sol";
import {World} from "./World.sol";

/// @notice Random walks over all functions of Escrow and Seats: four accounts, two modules, three tokens, one of them hostile. The
/// second module is malicious: it tries to take from accounts that pledged nothing to it. An account that is fixed after the
/// beginning holds money of every kind with the first module.
contract MoneyHandler is World, Ledger {
    uint256 private constant SLICE = 10e18;
    uint256 private constant FIRST_KEY = 0xe1;

    TestModule[2] public modules;
    address[3] public tokens;
    address[4] public accounts;
    address public bystander = address(0x5afe);
    uint256 public bystanderSeat;
    HostileToken private hostile;

    /// @dev By token.
    mapping(address => uint256) public moneyIn;
    mapping(address => uint256) public moneyOut;
    /// @dev By key of what leaves: the earliest time at which it may have left.
    mapping(bytes32 => uint256) private bound_;
    uint256 public leftTooEarly;
    uint256 public nonces;

    modifier recorded() {
        _;
        record(vm.getRecordedLogs(), address(escrow), address(seats), address(opg));
    }

    function start() external {
        setUp();
        vm.recordLogs();
        modules = [addTestModule(EXIT_DELAY), addTestModule(EXIT_DELAY / 2)];
        hostile = new HostileToken();
        hostile.setTarget(escrow);
        tokens = [address(opg), address(new HostileToken()), address(hostile)];
        HostileToken(tokens[1]).setFault(HostileToken.Fault.FeeFromReceiver);
        for (uint256 i; i < 4; ++i) {
            accounts[i] = vm.addr(FIRST_KEY + i);
            register(accounts[i], 4);
            depositOpg(accounts[i], 3000e18);
            for (uint256 k = 1; k < 3; ++k) {
                HostileToken(tokens[k]).mint(accounts[i], 1000e18);
                vm.startPrank(accounts[i]);
                HostileToken(tokens[k]).approve(address(escrow), 1000e18);
                escrow.deposit(tokens[k], 1000e18);
                vm.stopPrank();
            }
            pledgeOpg(address(modules[i % 2]), accounts[i], Purpose(i % 3), 100e18);
            joinSeats(address(modules[i % 2]), accounts[i], 2);
        }
        depositOpg(bystander, 100);
        reserveOpg(address(modules[0]), bystander, accounts[0], 100);
        for (uint256 p; p < 3; ++p) {
            pledgeOpg(address(modules[0]), bystander, Purpose(p), 100);
        }
        bystanderSeat = joinSeats(address(modules[0]), bystander, 1);
        for (uint256 k; k < 3; ++k) {
            moneyIn[tokens[k]] = escrow.totalOf(tokens[k]);
        }
        record(vm.getRecordedLogs(), address(escrow), address(seats), address(opg));
    }

    /// @notice The actions of a walk.
    function selectors() external pure returns (bytes4[] memory all) {
        all = new bytes4[](17);
        all[0] = MoneyHandler.pass.selector;
        all[1] = MoneyHandler.deposit.selector;
        all[2] = MoneyHandler.withdraw.selector;
        all[3] = MoneyHandler.transfer.selector;
        all[4] = MoneyHandler.allowAndPull.selector;
        all[5] = MoneyHandler.burn.selector;
        all[6] = MoneyHandler.reserve.selector;
        all[7] = MoneyHandler.release.selector;
        all[8] = MoneyHandler.pledge.selector;
        all[9] = MoneyHandler.unpledge.selector;
        all[10] = MoneyHandler.join.selector;
        all[11] = MoneyHandler.leave.selector;
        all[12] = MoneyHandler.topUp.selector;
        all[13] = MoneyHandler.take.selector;
        all[14] = MoneyHandler.pay.selector;
        all[15] = MoneyHandler.slice.selector;
        all[16] = MoneyHandler.attack.selector;
    }

    function contracts() external view returns (IEscrow, ISeats) {
        return (escrow, seats);
    }

    // Accounts' own actions -------------------------------------------------------------------------------------------------

    function pass(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, EXIT_DELAY));
        vm.roll(block.number + 1);
    }

    /// @dev The hostile token has one of its faults, or none, in this call.
    modifier faulty(uint256 fault) {
        hostile.setFault(HostileToken.Fault(fault % 9));
        _;
        hostile.setFault(HostileToken.Fault.None);
    }

    function deposit(uint256 who, uint256 which, uint256 amount, uint256 fault) external faulty(fault) recorded {
        (address account, address token) = (accounts[who % 4], tokens[which % 3]);
        amount = bound(amount, 1, 1000e18);
        if (token == address(opg)) fund(account, amount);
        else HostileToken(token).mint(account, 2 * amount);
        uint256 before = balance(token);
        vm.startPrank(account);
        HostileToken(token).approve(address(escrow), amount);
        try escrow.deposit(token, amount) {
            moneyIn[token] += balance(token) - before;
        } catch {
            forget();
        }
        vm.stopPrank();
    }

    function withdraw(uint256 who, uint256 which, uint256 amount, uint256 fault) external faulty(fault) recorded {
        (address account, address token) = (accounts[who % 4], tokens[which % 3]);
        uint256 before = balance(token);
        amount = part(escrow.freeOf(account, token), amount);
        vm.prank(account);
        try escrow.withdraw(token, who % 8 == 0 ? address(escrow) : account, amount) {
            moneyOut[token] += before - balance(token);
        } catch {
            forget();
        }
    }

    function transfer(uint256 from, uint256 to, uint256 which, uint256 amount) external recorded {
        (address account, address token) = (accounts[from % 4], tokens[which % 3]);
        amount = part(escrow.freeOf(account, token), amount);
        vm.prank(account);
        escrow.transfer(accounts[to % 4], token, amount);
    }

    function allowAndPull(uint256 from, uint256 spender, uint256 which, uint256 amount) external recorded {
        (address account, address token) = (accounts[from % 4], tokens[which % 3]);
        amount = part(escrow.freeOf(account, token), amount);
        vm.prank(account);
        escrow.allow(accounts[spender % 4], token, amount + spender % 2);
        vm.prank(accounts[spender % 4]);
        escrow.transferFrom(account, accounts[(from % 4 + 1) % 4], token, amount);
    }

    function burn(uint256 who, uint256 which, uint256 amount) external recorded {
        (address account, address token) = (accounts[who % 4], tokens[which % 3]);
        amount = part(escrow.freeOf(account, token), amount) / 8;
        vm.prank(account);
        escrow.burn(token, amount);
    }

    function reserve(uint256 who, uint256 worker, uint256 which, uint256 amount, uint256 signed) external recorded {
        (address account, address token) = (accounts[who % 4], tokens[which % 3]);
        address module = address(modules[worker % 2]);
        amount = part(escrow.freeOf(account, token), amount);
        if (amount == 0) return;
        if (signed % 2 == 0) {
            vm.prank(account);
            escrow.reserve(module, accounts[worker % 4], token, amount);
            return;
        }
        Reservation memory r = Reservation(
            module, account, accounts[worker % 4], token, amount, bytes32(++nonces), uint64(block.timestamp)
        );
        escrow.reserveWithSignature(r, sign(FIRST_KEY + who % 4, escrow.hashTypedData(Hashing.hash(r))));
    }

    /// @dev Begins to release in two parts, at two times, and tries to finish at a third.
    function release(uint256 who, uint256 worker, uint256 which, uint256 amount, uint256 time) external recorded {
        (address account, address token) = (accounts[who % 4], tokens[which % 3]);
        address module = address(modules[worker % 2]);
        address to = accounts[worker % 4];
        bytes32 key = keyOf(module, account, to, token);
        vm.startPrank(account);
        for (uint256 i; i < 2; ++i) {
            (uint256 reserved,,) = escrow.reservationOf(module, account, to, token);
            reserved = part(reserved, amount >> i);
            if (reserved == 0) continue;
            escrow.beginRelease(module, to, token, reserved);
            bound_[key] = block.timestamp + escrow.exitDelayOf(module);
            vm.warp(block.timestamp + (time >> (32 * i)) % EXIT_DELAY);
        }
        record(vm.getRecordedLogs(), address(escrow), address(seats), address(opg));
        try escrow.finishRelease(module, to, token) {
            if (block.timestamp < bound_[key]) ++leftTooEarly;
        } catch {
            forget();
        }
        vm.stopPrank();
    }

    function pledge(uint256 who, uint256 which, uint256 amount) external recorded {
        address account = accounts[who % 4];
        amount = part(escrow.freeOf(account, address(opg)), amount);
        if (amount == 0) return;
        vm.prank(account);
        escrow.pledge(address(modules[which % 2]), Purpose(which % 3), amount);
    }

    /// @dev As {release}.
    function unpledge(uint256 who, uint256 which, uint256 amount, uint256 time) external recorded {
        (address account, address module, Purpose purpose) =
            (accounts[who % 4], address(modules[which % 2]), Purpose(which % 3));
        bytes32 key = pledgeKey(module, account, purpose);
        pledgeMore(account, module, purpose);
        vm.startPrank(account);
        for (uint256 i; i < 2; ++i) {
            (uint256 pledged,,) = escrow.pledgeOf(module, account, purpose);
            pledged = part(pledged, amount >> i);
            if (pledged == 0) continue;
            escrow.beginUnpledge(module, purpose, pledged);
            bound_[key] = block.timestamp + escrow.exitDelayOf(module);
            vm.warp(block.timestamp + (time >> (32 * i)) % EXIT_DELAY);
        }
        record(vm.getRecordedLogs(), address(escrow), address(seats), address(opg));
        try escrow.finishUnpledge(module, purpose) {
            if (block.timestamp < bound_[key]) ++leftTooEarly;
        } catch {
            forget();
        }
        vm.stopPrank();
    }

    function pledgeMore(address account, address module, Purpose purpose) private {
        depositMore(account, 100);
        vm.prank(account);
        escrow.pledge(module, purpose, 100);
    }

    // Seats -----------------------------------------------------------------------------------------------------------------

    function join(uint256 who, uint256 which, uint256 count) external recorded {
        address account = accounts[who % 4];
        count = 1 + count % 3;
        uint256 free = escrow.freeOf(account, address(opg));
        if (free < count * SEAT) depositMore(account, count * SEAT - free);
        vm.prank(account);
        seats.join(address(modules[which % 2]), count);
    }

    function depositMore(address account, uint256 amount) private {
        depositOpg(account, amount);
        moneyIn[address(opg)] += amount;
    }

    /// @dev Begins to leave, if the seat stays, and tries to finish later.
    function leave(uint256 which, uint256 number, uint256 time) external recorded {
        address module = address(modules[which % 2]);
        number = part(seats.seatCount(module), number);
        Seat memory seat = seats.seatOf(module, number);
        if (seat.account == address(0) || seat.account == bystander) return;
        bytes32 key = keccak256(abi.encode(module, number));
        vm.startPrank(seat.account);
        if (seat.until == 0) {
            seats.beginLeave(module, number);
            bound_[key] = block.timestamp + escrow.exitDelayOf(module);
            vm.warp(block.timestamp + time % EXIT_DELAY);
        }
        record(vm.getRecordedLogs(), address(escrow), address(seats), address(opg));
        try seats.finishLeave(module, number) {
            if (block.timestamp < bound_[key] || seat.locked != 0) ++leftTooEarly;
        } catch {
            forget();
        }
        vm.stopPrank();
    }

    function topUp(uint256 which, uint256 number) external recorded {
        address module = address(modules[which % 2]);
        number = part(seats.seatCount(module), number);
        Seat memory seat = seats.seatOf(module, number);
        if (seat.account == address(0) || seat.until != 0 || seat.stake == SEAT || seat.account == bystander) return;
        uint256 free = escrow.freeOf(seat.account, address(opg));
        if (free < SEAT) depositMore(seat.account, SEAT - free);
        vm.prank(seat.account);
        seats.topUp(module, number);
    }

    // Modules: what they can do to accounts that pledged to them, and what the second one tries with the others ---------------

    function take(uint256 which, uint256 who, uint256 token, uint256 amount) external recorded {
        TestModule module = modules[which % 2];
        (address account, address worker_) = (accounts[who % 4], accounts[which % 4]);
        (uint256 reserved, uint256 leaving,) =
            escrow.reservationOf(address(module), account, worker_, tokens[token % 3]);
        module.drawReserved(account, worker_, tokens[token % 3], part(reserved + leaving, amount));
        module.seize(account, Purpose(who % 3), amount % 1000e18);
    }

    function pay(uint256 which, uint256 who, uint256 token, uint256 amount) external recorded {
        TestModule module = modules[which % 2];
        address asset = tokens[token % 3];
        amount = part(escrow.freeOf(address(module), asset), amount);
        if (who % 4 == 0) module.burn(asset, amount / 8);
        else if (who % 4 == 1) module.returnReserved(accounts[who % 4], accounts[which % 4], asset, amount);
        else module.pay(accounts[who % 4], asset, amount);
    }

    function slice(uint256 which, uint256 number, uint256 action, uint256 amount) external recorded {
        TestModule module = modules[which % 2];
        number = 1 + number % seats.seatCount(address(module));
        if (which % 2 == 0 && number == bystanderSeat) return;
        if (amount % 2 == 0) module.lockSlice(number);
        if (action % 4 == 0) module.slice(number, amount % 7);
        else if (action % 4 == 1) module.punish(number, amount % 4 < 2 ? 1000e18 : amount % 200e18);
        else if (action % 4 == 2) module.lockSlice(number);
        else if (seats.seatOf(address(module), number).locked == 0) return;
        else if (amount % 3 == 0) module.takeLocked(number);
        else module.unlockSlice(number, (block.timestamp - amount % 2 days) / 1 days);
    }

    /// @dev The second module and other accounts try to move the bystander's money.
    function attack(uint256 who, uint256 which, uint256 amount) external {
        TestModule evil = modules[1];
        address token = tokens[which % 3];
        // Up to its free balance, or more.
        amount = bound(amount, 1, amount % 2 == 0 ? 100 : 2000e18);
        // The second module's own: a seat with this number in its array, and what it returns from its free money.
        if (escrow.freeOf(address(evil), token) >= amount) evil.returnReserved(bystander, accounts[0], token, amount);
        evil.slice(bystanderSeat, 5);
        evil.punish(bystanderSeat, amount);
        record(vm.getRecordedLogs(), address(escrow), address(seats), address(opg));
        try evil.payFrom(bystander, address(evil), token, amount) {} catch {}
        evil.seize(bystander, Purpose(which % 3), amount);
        vm.startPrank(accounts[who % 4]);
        try escrow.transferFrom(bystander, accounts[who % 4], token, amount) {} catch {}
        try escrow.drawReserved(bystander, accounts[0], token, amount) {} catch {}
        escrow.seize(bystander, Purpose(which % 3), amount);
        try escrow.seizeSeat(address(modules[0]), bystander, amount) {} catch {}
        try escrow.unlockSeat(address(modules[0]), bystander, amount) {} catch {}
        try seats.beginLeave(address(modules[0]), bystanderSeat) {} catch {}
        try seats.finishLeave(address(modules[0]), bystanderSeat) {} catch {}
        try escrow.finishRelease(address(modules[0]), accounts[0], token) {} catch {}
        vm.stopPrank();
        Reservation memory r = Reservation(
            address(evil), bystander, accounts[0], token, 1, bytes32(++nonces), uint64(block.timestamp)
        );
        bytes memory signature = sign(FIRST_KEY + who % 4, escrow.hashTypedData(Hashing.hash(r)));
        try escrow.reserveWithSignature(r, signature) {} catch {}
        forget();
    }

    /// @dev Logs of a call that reverted are recorded too.
    function forget() private {
        vm.getRecordedLogs();
    }

    function balance(address token) private view returns (uint256) {
        return HostileToken(token).balanceOf(address(escrow));
    }

    /// @dev 0 to `most`, often all.
    function part(uint256 most, uint256 amount) private pure returns (uint256) {
        return amount % 3 == 0 ? most : bound(amount, 0, most);
    }
}
