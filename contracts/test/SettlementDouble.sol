// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Batch, BatchParameters, Neighbours, TokenTerms} from "../src/interfaces/IBatches.sol";
import {LeafStatus} from "../src/interfaces/IClaims.sol";
import {IEscrow, Purpose} from "../src/interfaces/IEscrow.sol";
import {IModule} from "../src/interfaces/IModule.sol";
import {Drawn, Progress} from "../src/interfaces/IRounds.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {ISeats} from "../src/interfaces/ISeats.sol";
import {Group, Leaf} from "../src/libraries/Structs.sol";

/// @notice Batches, Rounds, Claims and Rulings as far as cases use them, with values that a test sets.
contract SettlementDouble is IModule {
    struct Ruling {
        Outcome outcome;
        bool lastRung;
        address opener;
        uint256 count;
    }

    address public immutable escrow;
    address public immutable nodes;
    address public immutable seats;
    address public immutable cases;
    uint64 public constant exitDelay = 200;

    mapping(bytes32 => Batch) private _batches;
    mapping(bytes32 => mapping(address => Drawn)) private _drawn;
    mapping(bytes32 => mapping(bytes32 => LeafStatus)) public statuses;
    mapping(bytes32 => Ruling) public rulings;
    BatchParameters private _parameters;
    /// @dev Of every draw.
    bytes32 private _seed;

    constructor(address escrow_, address nodes_, address cases_, BatchParameters memory p) {
        (escrow, nodes, cases) = (escrow_, nodes_, cases_);
        seats = IEscrow(escrow_).seats();
        _parameters = p;
    }

    function setBatch(bytes32 batchId, Batch calldata batch) external {
        _batches[batchId] = batch;
    }

    function setDrawn(bytes32 batchId, Drawn calldata drawn) external {
        _drawn[batchId][drawn.account] = drawn;
    }

    function setStatus(bytes32 batchId, bytes32 leafHash, LeafStatus status) external {
        statuses[batchId][leafHash] = status;
    }

    function parameters() external view returns (BatchParameters memory) {
        return _parameters;
    }

    function neighbours() external view returns (Neighbours memory) {
        return Neighbours(address(this), address(this), address(this), cases, address(1), address(2), address(3));
    }

    function termsOf(address token) external pure returns (TokenTerms memory) {
        return TokenTerms(token, 1e18, 1e12);
    }

    function getBatch(bytes32 batchId) external view returns (Batch memory batch) {
        batch = _batches[batchId];
        require(batch.worker != address(0), "unknown batch");
    }

    function setSeed(bytes32 seed) external {
        _seed = seed;
    }

    function drawnOf(bytes32, uint8) external view returns (bytes32, uint48, Drawn[] memory accounts) {
        return (_seed, 0, accounts);
    }

    function findDrawn(bytes32 batchId, address account) external view returns (uint8, Drawn memory) {
        return (0, _drawn[batchId][account]);
    }

    function progressOf(bytes32 batchId) external view returns (Progress memory p) {
        Batch storage batch = _batches[batchId];
        p.windowEnd = uint64(batch.postedAt + _parameters.window);
        p.caseEnd = p.windowEnd + _parameters.grace + 2 * _parameters.redrawTime;
        p.free = p.windowEnd + _parameters.settleDelay;
    }

    function hold(bytes32 batchId, Group[] calldata, uint256[] calldata, Leaf calldata leaf, bytes32[] calldata)
        external
    {
        require(msg.sender == cases, "not cases");
        Batch storage batch = _batches[batchId];
        uint256 windowEnd = batch.postedAt + _parameters.window;
        require(block.timestamp <= windowEnd + _parameters.grace + 2 * _parameters.redrawTime, "too late");
        bytes32 hash = keccak256(abi.encode(leaf));
        require(statuses[batchId][hash] == LeafStatus.None, "status");
        statuses[batchId][hash] = LeafStatus.Held;
    }

    function leafStatus(bytes32 batchId, bytes32 leafHash) external view returns (LeafStatus) {
        return statuses[batchId][leafHash];
    }

    function rule(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        Outcome outcome,
        bool lastRung,
        address opener
    ) external {
        require(msg.sender == cases, "not cases");
        require(keccak256(abi.encode(groups, atRisk)) == _batches[batchId].groupsHash, "groups");
        bytes32 hash = keccak256(abi.encode(leaf));
        if (statuses[batchId][hash] == LeafStatus.Held) {
            statuses[batchId][hash] = outcome == Outcome.Right ? LeafStatus.Cleared : LeafStatus.Void;
        }
        Ruling storage ruling = rulings[hash];
        (ruling.outcome, ruling.lastRung, ruling.opener) = (outcome, lastRung, opener);
        ++ruling.count;
    }

    function takeBond(address worker, uint256 amount) external returns (uint256 taken) {
        require(msg.sender == cases, "not cases");
        taken = IEscrow(escrow).seize(worker, Purpose.Bond, amount);
        _pay(taken);
    }

    function lockSlice(uint256 seat) external returns (uint256) {
        return ISeats(seats).lockSlice(seat);
    }

    function unlockSlice(uint256 seat, uint256 epoch) external {
        ISeats(seats).unlockSlice(seat, epoch);
    }

    function takeLocked(uint256 seat) external returns (uint256 taken) {
        taken = ISeats(seats).takeLocked(seat);
        _pay(taken);
    }

    function slice(uint256 seat, uint256 slices) external returns (uint256 taken) {
        taken = ISeats(seats).slice(seat, slices);
        _pay(taken);
    }

    function punish(uint256 seat, uint256 amount) external returns (uint256 taken) {
        taken = ISeats(seats).punish(seat, amount);
        _pay(taken);
    }

    function _pay(uint256 amount) private {
        if (amount != 0) IEscrow(escrow).transfer(cases, IEscrow(escrow).opg(), amount);
    }
}
