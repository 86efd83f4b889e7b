// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IEscrow, Purpose} from "../src/interfaces/IEscrow.sol";
import {ISeats} from "../src/interfaces/ISeats.sol";
import {Vm} from "./Cheats.sol";

/// @notice Rebuilds balances, deadlines and seats from the events of Escrow and Seats alone.
abstract contract Ledger {
    struct Entry {
        uint256 amount;
        uint256 leaving;
        uint64 readyAt;
    }

    mapping(address account => mapping(address token => uint256)) public freeOf;
    mapping(address token => uint256) public totalOf;
    mapping(address token => uint256) public burntOf;
    mapping(bytes32 key => uint256) public allowances;
    mapping(bytes32 key => Entry) internal _reservations;
    mapping(bytes32 key => Entry) internal _pledges;
    mapping(address module => mapping(uint256 seat => uint256)) public stakes;
    mapping(address module => mapping(uint256 seat => uint256)) public locked;
    mapping(address module => mapping(uint256 place => uint256)) public places;
    mapping(address module => uint256) public lengths;

    function keyOf(address a, address b, address c, address d) public pure returns (bytes32) {
        return keccak256(abi.encode(a, b, c, d));
    }

    function pledgeKey(address module, address account, Purpose purpose) public pure returns (bytes32) {
        return keccak256(abi.encode(module, account, purpose));
    }

    function reservationAt(bytes32 key) external view returns (uint256, uint256, uint64) {
        return (_reservations[key].amount, _reservations[key].leaving, _reservations[key].readyAt);
    }

    function pledgeAt(bytes32 key) external view returns (uint256, uint256, uint64) {
        return (_pledges[key].amount, _pledges[key].leaving, _pledges[key].readyAt);
    }

    function record(Vm.Log[] memory logs, address escrow, address seats, address opg) internal {
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].emitter == escrow) {
                if (!_recordMoney(logs[i]) && !_recordReservation(logs[i])) _recordPledge(logs[i], opg);
            } else if (logs[i].emitter == seats) {
                _recordSeat(logs[i]);
            }
        }
    }

    function _recordMoney(Vm.Log memory log) private returns (bool) {
        bytes32 id = log.topics[0];
        if (id == IEscrow.Deposited.selector) {
            (address account, address token) = (_address(log, 1), _address(log, 2));
            uint256 amount = abi.decode(log.data, (uint256));
            freeOf[account][token] += amount;
            totalOf[token] += amount;
        } else if (id == IEscrow.Withdrawn.selector) {
            (address account, address token) = (_address(log, 1), _address(log, 2));
            (, uint256 amount) = abi.decode(log.data, (address, uint256));
            freeOf[account][token] -= amount;
            totalOf[token] -= amount;
        } else if (id == IEscrow.Transferred.selector) {
            uint256 amount = abi.decode(log.data, (uint256));
            freeOf[_address(log, 1)][_address(log, 3)] -= amount;
            freeOf[_address(log, 2)][_address(log, 3)] += amount;
        } else if (id == IEscrow.Burnt.selector) {
            uint256 amount = abi.decode(log.data, (uint256));
            freeOf[_address(log, 1)][_address(log, 2)] -= amount;
            burntOf[_address(log, 2)] += amount;
        } else if (id == IEscrow.Allowed.selector) {
            bytes32 key = keyOf(_address(log, 1), _address(log, 2), _address(log, 3), address(0));
            allowances[key] = abi.decode(log.data, (uint256));
        } else {
            return false;
        }
        return true;
    }

    function _recordReservation(Vm.Log memory log) private returns (bool) {
        bytes32 id = log.topics[0];
        if (
            id != IEscrow.Reserved.selector && id != IEscrow.Drawn.selector && id != IEscrow.Returned.selector
                && id != IEscrow.ReleaseBegun.selector && id != IEscrow.Released.selector
        ) return false;
        (address module, address payer) = (_address(log, 1), _address(log, 2));
        if (id == IEscrow.ReleaseBegun.selector) {
            (address t, uint256 begun, uint64 readyAt) = abi.decode(log.data, (address, uint256, uint64));
            _begin(_reservations[keyOf(module, payer, _address(log, 3), t)], begun, readyAt);
            return true;
        }
        (address token, uint256 amount) = abi.decode(log.data, (address, uint256));
        Entry storage entry = _reservations[keyOf(module, payer, _address(log, 3), token)];
        if (id == IEscrow.Reserved.selector) {
            freeOf[payer][token] -= amount;
            entry.amount += amount;
        } else if (id == IEscrow.Returned.selector) {
            freeOf[module][token] -= amount;
            entry.amount += amount;
        } else if (id == IEscrow.Drawn.selector) {
            freeOf[module][token] += amount;
            _take(entry, amount);
        } else {
            freeOf[payer][token] += amount;
            _finish(entry, amount);
        }
        return true;
    }

    function _recordPledge(Vm.Log memory log, address opg) private {
        bytes32 id = log.topics[0];
        if (
            id != IEscrow.Pledged.selector && id != IEscrow.UnpledgeBegun.selector && id != IEscrow.Unpledged.selector
                && id != IEscrow.Seized.selector
        ) return;
        (address module, address account) = (_address(log, 1), _address(log, 2));
        Purpose purpose = Purpose(uint256(log.topics[3]));
        Entry storage entry = _pledges[pledgeKey(module, account, purpose)];
        if (id == IEscrow.UnpledgeBegun.selector) {
            (uint256 begun, uint64 readyAt) = abi.decode(log.data, (uint256, uint64));
            _begin(entry, begun, readyAt);
            return;
        }
        uint256 amount = abi.decode(log.data, (uint256));
        if (id == IEscrow.Pledged.selector) {
            freeOf[account][opg] -= amount;
            entry.amount += amount;
        } else if (id == IEscrow.Seized.selector) {
            freeOf[module][opg] += amount;
            _take(entry, amount);
        } else {
            freeOf[account][opg] += amount;
            // Stake of seats does not pass through `leaving`.
            if (purpose == Purpose.Seat) entry.amount -= amount;
            else _finish(entry, amount);
        }
    }

    function _recordSeat(Vm.Log memory log) private {
        bytes32 id = log.topics[0];
        (address module, uint256 seat) = (_address(log, 1), uint256(log.topics[2]));
        if (id == ISeats.SeatTaken.selector) {
            stakes[module][seat] = 1000e18;
        } else if (id == ISeats.SeatToppedUp.selector) {
            stakes[module][seat] = abi.decode(log.data, (uint256));
        } else if (id == ISeats.SeatLeft.selector) {
            stakes[module][seat] -= abi.decode(log.data, (uint256));
        } else if (id == ISeats.SeatSliced.selector) {
            (uint256 amount, bool wasLocked,) = abi.decode(log.data, (uint256, bool, bool));
            stakes[module][seat] -= amount;
            if (wasLocked) locked[module][seat] -= amount;
        } else if (id == ISeats.SliceLocked.selector) {
            locked[module][seat] += abi.decode(log.data, (uint256));
        } else if (id == ISeats.SliceUnlocked.selector) {
            (uint256 amount,) = abi.decode(log.data, (uint256, uint256));
            locked[module][seat] -= amount;
        } else if (id == ISeats.PlaceSet.selector) {
            (uint256 number, uint256 length) = abi.decode(log.data, (uint256, uint256));
            places[module][seat] = number;
            lengths[module] = length;
        }
    }

    function _begin(Entry storage entry, uint256 amount, uint64 readyAt) private {
        entry.amount -= amount;
        entry.leaving += amount;
        entry.readyAt = readyAt;
    }

    function _finish(Entry storage entry, uint256 amount) private {
        entry.leaving -= amount;
        entry.readyAt = 0;
    }

    function _take(Entry storage entry, uint256 amount) private {
        uint256 staying = amount < entry.amount ? amount : entry.amount;
        entry.amount -= staying;
        entry.leaving -= amount - staying;
    }

    function _address(Vm.Log memory log, uint256 topic) private pure returns (address) {
        return address(uint160(uint256(log.topics[topic])));
    }
}
