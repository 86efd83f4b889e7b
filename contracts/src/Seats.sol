// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {INodeRegistry} from "./interfaces/INodeRegistry.sol";
import {ISeats, Seat} from "./interfaces/ISeats.sol";
import {Draw} from "./libraries/Draw.sol";

/// @title Seats
/// @notice See {ISeats}.
/// @dev The stake is in the Escrow as Purpose.Seat of module and account. Calls go to the Escrow and the NodeRegistry only, which
/// call nothing, so that no function needs a guard.
contract Seats is ISeats {
    using Checkpoints for Checkpoints.Trace208;
    using SafeCast for uint256;

    /// @dev Role bit of the NodeRegistry.
    uint8 private constant AUDITOR = 4;
    /// @inheritdoc ISeats
    uint256 public constant SEAT = 1000e18;
    /// @inheritdoc ISeats
    uint256 public constant LEAST = 900e18;
    /// @inheritdoc ISeats
    uint256 public constant SLICE = 10e18;
    /// @inheritdoc ISeats
    uint256 public constant EPOCH_LOSS = 50e18;
    /// @inheritdoc ISeats
    uint256 public constant MAX_COUNT = 8;

    /// @inheritdoc ISeats
    address public immutable escrow;
    /// @inheritdoc ISeats
    address public immutable nodes;

    /// @inheritdoc ISeats
    mapping(address module => uint256) public seatCount;
    mapping(address module => mapping(uint256 seat => Seat)) private _seats;
    /// @dev Number of a seat by block, for each place.
    mapping(address module => mapping(uint256 place => Checkpoints.Trace208)) private _places;
    mapping(address module => Checkpoints.Trace208) private _lengths;

    constructor(address escrow_, address nodes_) {
        require(IEscrow(escrow_).seats() == address(this), InvalidNeighbour(escrow_));
        require(INodeRegistry(nodes_).rolesOf(address(this)) == 0, InvalidNeighbour(nodes_));
        (escrow, nodes) = (escrow_, nodes_);
    }

    // Accounts --------------------------------------------------------------------------------------------------------------

    /// @inheritdoc ISeats
    function join(address module, uint256 count) external returns (uint256 first) {
        require(count != 0 && count <= MAX_COUNT, InvalidCount());
        require(INodeRegistry(nodes).rolesOf(msg.sender) & AUDITOR != 0, NotAuditor());
        first = seatCount[module] + 1;
        seatCount[module] += count;
        for (uint256 number = first; number < first + count; ++number) {
            Seat storage seat = _seats[module][number];
            (seat.account, seat.stake) = (msg.sender, uint96(SEAT));
            emit SeatTaken(module, number, msg.sender);
            _enter(module, number, seat);
        }
        IEscrow(escrow).lockSeat(module, msg.sender, count * SEAT);
    }

    /// @inheritdoc ISeats
    function topUp(address module, uint256 number) external {
        Seat storage seat = _ownSeat(module, number);
        require(seat.until == 0, AlreadyLeaving());
        uint256 missing = SEAT - seat.stake;
        require(missing != 0, NothingToAdd());
        seat.stake = uint96(SEAT);
        emit SeatToppedUp(module, number, SEAT);
        if (seat.place == 0) _enter(module, number, seat);
        IEscrow(escrow).lockSeat(module, msg.sender, missing);
    }

    /// @inheritdoc ISeats
    function beginLeave(address module, uint256 number) external {
        Seat storage seat = _ownSeat(module, number);
        require(seat.until == 0, AlreadyLeaving());
        uint256 until = block.timestamp + IEscrow(escrow).exitDelayOf(module);
        seat.until = until.toUint40();
        emit SeatLeaving(module, number, uint64(until));
        if (seat.place != 0) _exit(module, seat);
    }

    /// @inheritdoc ISeats
    function finishLeave(address module, uint256 number) external {
        Seat storage seat = _ownSeat(module, number);
        uint64 until = seat.until;
        require(until != 0 && block.timestamp >= until, NotReady(until));
        require(seat.locked == 0, SliceIsLocked());
        uint256 stake = seat.stake;
        delete _seats[module][number];
        emit SeatLeft(module, number, msg.sender, stake);
        IEscrow(escrow).unlockSeat(module, msg.sender, stake);
    }

    // Modules ---------------------------------------------------------------------------------------------------------------

    /// @inheritdoc ISeats
    function lockSlice(uint256 number) external returns (uint256 epoch) {
        Seat storage seat = _seats[msg.sender][number];
        if (_takeable(seat) < SLICE) return 0;
        (seat.lost, seat.locked) = (uint80(seat.lost + SLICE), uint80(seat.locked + SLICE));
        emit SliceLocked(msg.sender, number, SLICE);
        return seat.epoch;
    }

    /// @inheritdoc ISeats
    function unlockSlice(uint256 number, uint256 epoch) external {
        Seat storage seat = _seats[msg.sender][number];
        require(seat.locked >= SLICE, NoSliceLocked());
        seat.locked -= uint80(SLICE);
        if (epoch == seat.epoch) seat.lost -= uint80(Math.min(seat.lost, SLICE));
        emit SliceUnlocked(msg.sender, number, SLICE, epoch);
    }

    /// @inheritdoc ISeats
    function takeLocked(uint256 number) external returns (uint256 taken) {
        Seat storage seat = _seats[msg.sender][number];
        require(seat.locked >= SLICE, NoSliceLocked());
        seat.locked -= uint80(SLICE);
        return _slice(seat, number, SLICE, true, false);
    }

    /// @inheritdoc ISeats
    function slice(uint256 number, uint256 slices) external returns (uint256 taken) {
        Seat storage seat = _seats[msg.sender][number];
        // More slices than the epoch's limit has are never taken: the product cannot overflow.
        taken = Math.min(Math.min(slices, EPOCH_LOSS / SLICE) * SLICE, _takeable(seat));
        if (taken == 0) return 0;
        seat.lost += uint80(taken);
        return _slice(seat, number, taken, false, true);
    }

    /// @inheritdoc ISeats
    function punish(uint256 number, uint256 amount) external returns (uint256 taken) {
        Seat storage seat = _seats[msg.sender][number];
        taken = Math.min(amount, seat.stake - seat.locked);
        if (taken == 0) return 0;
        return _slice(seat, number, taken, false, false);
    }

    // Views -----------------------------------------------------------------------------------------------------------------

    /// @inheritdoc ISeats
    function seatOf(address module, uint256 number) external view returns (Seat memory) {
        return _seats[module][number];
    }

    /// @inheritdoc ISeats
    function lengthOf(address module) external view returns (uint256) {
        return _lengths[module].latest();
    }

    /// @inheritdoc ISeats
    function lengthBefore(address module, uint256 blockNumber) public view returns (uint256) {
        return _lengths[module].upperLookupRecent(_before(blockNumber));
    }

    /// @inheritdoc ISeats
    function seatBefore(address module, uint256 place, uint256 blockNumber) public view returns (uint256) {
        return _places[module][place].upperLookupRecent(_before(blockNumber));
    }

    /// @inheritdoc ISeats
    function draw(
        address module,
        bytes32 seed,
        uint256 blockNumber,
        uint256 boundUntil,
        uint256 count,
        address[] calldata excluded
    ) external view returns (address[] memory accounts, uint256[] memory seats) {
        uint256 length = lengthBefore(module, blockNumber);
        if (length == 0) return (accounts, seats);
        count = Math.min(count, Draw.TRIES);
        accounts = new address[](count);
        seats = new uint256[](count);
        uint256 found;
        for (uint256 i; i < Draw.TRIES && found < count; ++i) {
            uint256 number = seatBefore(module, Draw.place(seed, i, length), blockNumber);
            address account = _drawable(module, number, boundUntil);
            if (account == address(0) || _contains(accounts, found, account)) continue;
            if (_isExcluded(account, blockNumber, excluded)) continue;
            (accounts[found], seats[found]) = (account, number);
            ++found;
        }
        assembly ("memory-safe") {
            mstore(accounts, found)
            mstore(seats, found)
        }
    }

    // Internals -------------------------------------------------------------------------------------------------------------

    function _before(uint256 blockNumber) private view returns (uint48) {
        require(blockNumber != 0 && blockNumber <= block.number, FutureBlock());
        return uint48(blockNumber - 1);
    }

    function _ownSeat(address module, uint256 number) private view returns (Seat storage seat) {
        seat = _seats[module][number];
        require(seat.account != address(0), UnknownSeat());
        require(seat.account == msg.sender, NotAccount());
    }

    /// @dev The amount that the epoch's limit and the unlocked stake leave to take. Begins a new epoch.
    function _takeable(Seat storage seat) private returns (uint256) {
        uint24 epoch = uint24(block.timestamp / 1 days);
        if (seat.epoch != epoch) (seat.epoch, seat.lost) = (epoch, 0);
        return Math.min(EPOCH_LOSS - Math.min(seat.lost, EPOCH_LOSS), seat.stake - seat.locked);
    }

    /// @dev Moves stake to the module, and removes the seat from the array when it falls below {LEAST}.
    function _slice(Seat storage seat, uint256 number, uint256 amount, bool locked, bool capped)
        private
        returns (uint256)
    {
        address account = seat.account;
        seat.stake -= uint96(amount);
        emit SeatSliced(msg.sender, number, account, amount, locked, capped);
        if (seat.place != 0 && seat.stake < LEAST) _exit(msg.sender, seat);
        IEscrow(escrow).seizeSeat(msg.sender, account, amount);
        return amount;
    }

    function _enter(address module, uint256 number, Seat storage seat) private {
        uint256 length = _lengths[module].latest();
        seat.place = (length + 1).toUint32();
        _lengths[module].push(uint48(block.number), uint208(length + 1));
        _places[module][length].push(uint48(block.number), uint208(number));
        emit PlaceSet(module, length, number, length + 1);
    }

    /// @dev Gives the seat's place to the last seat of the array.
    function _exit(address module, Seat storage seat) private {
        uint256 place = seat.place - 1;
        uint256 last = _lengths[module].latest() - 1;
        seat.place = 0;
        _lengths[module].push(uint48(block.number), uint208(last));
        if (place != last) {
            uint256 moved = _places[module][last].latest();
            _seats[module][moved].place = uint32(place + 1);
            _places[module][place].push(uint48(block.number), uint208(moved));
            emit PlaceSet(module, place, moved, last);
        }
        _places[module][last].push(uint48(block.number), 0);
        emit PlaceSet(module, last, 0, last);
    }

    /// @return account of a seat that can be drawn, or zero
    function _drawable(address module, uint256 number, uint256 boundUntil) private view returns (address account) {
        Seat storage seat = _seats[module][number];
        uint256 until = seat.until;
        if (seat.stake < LEAST || (until != 0 && until < boundUntil)) return address(0);
        return seat.account;
    }

    /// @dev The signing key is read only of an account that is not excluded itself.
    function _isExcluded(address account, uint256 blockNumber, address[] calldata excluded)
        private
        view
        returns (bool)
    {
        if (_has(excluded, account)) return true;
        address signer = INodeRegistry(nodes).signerAt(account, uint48(blockNumber - 1));
        return signer != account && _has(excluded, signer);
    }

    function _has(address[] calldata accounts, address account) private pure returns (bool) {
        for (uint256 i; i < accounts.length; ++i) {
            if (accounts[i] == account) return true;
        }
        return false;
    }

    function _contains(address[] memory accounts, uint256 length, address account) private pure returns (bool) {
        for (uint256 i; i < length; ++i) {
            if (accounts[i] == account) return true;
        }
        return false;
    }
}
