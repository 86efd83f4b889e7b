// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {BatchParameters, IBatches, Neighbours} from "./interfaces/IBatches.sol";
import {IClaims} from "./interfaces/IClaims.sol";
import {Demand, DemandStatus, IDemands} from "./interfaces/IDemands.sol";
import {IEscrow} from "./interfaces/IEscrow.sol";
import {LeafProof} from "./interfaces/IFaults.sol";
import {Drawn, IRounds} from "./interfaces/IRounds.sol";
import {BatchTree} from "./libraries/BatchTree.sol";
import {Bitmaps} from "./libraries/Bitmaps.sol";
import {ClaimedFees} from "./libraries/ClaimedFees.sol";
import {Hashing} from "./libraries/Hashing.sol";
import {RawCalldata} from "./libraries/RawCalldata.sol";
import {Group, Leaf, OutcomeLeaf, Summary} from "./libraries/Structs.sol";

/// @title Demands
/// @notice See {IDemands}.
contract Demands is IDemands {
    using BatchTree for Leaf;

    /// @dev Gas of a whole transaction that shows an outcome of a batch of 4,096 leaves.
    uint256 private constant SHOW_GAS = 100_000;
    uint256 private constant LOSS = 100e18;
    /// @dev The last outcome that counts as a check.
    uint256 private constant FAILED = 3;
    uint256 private constant RATE_UNIT = 1e18;

    IBatches private immutable _batches;
    IRounds private immutable _rounds;
    IClaims private immutable _claims;
    IEscrow private immutable _escrow;
    address private immutable _opg;
    /// @inheritdoc IDemands
    uint256 public immutable deposit;
    /// @inheritdoc IDemands
    uint64 public immutable answerTime;

    mapping(bytes32 id => Demand) private _demands;
    /// @dev Whether a demand of an auditor's summary was settled.
    mapping(bytes32 batchId => mapping(address auditor => bool)) private _punished;

    constructor(IBatches batches_) {
        Neighbours memory n = batches_.neighbours();
        if (n.demands != address(this)) revert IBatches.InvalidNeighbour(address(batches_));
        (_batches, _rounds, _claims) = (batches_, IRounds(n.rounds), IClaims(n.claims));
        _escrow = IEscrow(batches_.escrow());
        _opg = _escrow.opg();
        BatchParameters memory p = batches_.parameters();
        deposit = 2 * SHOW_GAS * p.gasPrice;
        answerTime = p.settleDelay / 2;
    }

    /// @inheritdoc IDemands
    function demand(LeafProof calldata p, Summary calldata summary, bytes calldata bitmap) external {
        bytes32 batchId = p.batchId;
        Leaf calldata leaf = p.leaf;
        _checkGroups(batchId, p.groups, p.atRisk);
        require(BatchTree.contains(_batches.getBatch(batchId).root, p.groups, leaf, p.proof), InvalidLeaf());
        require(summary.batchId == batchId, InvalidSummary());
        _posted(summary, bitmap);
        require(Bitmaps.isSet(bitmap, leaf.index), NotChecked());
        uint64 last = _rounds.progressOf(batchId).free - answerTime;
        require(block.timestamp <= last, TooLate(last));
        Demand storage d = _demandOf(batchId, summary.auditor, leaf.hash());
        require(d.status == DemandStatus.None, AlreadyDemanded());
        uint48 until = uint48(block.timestamp + answerTime);
        (d.demander, d.until, d.status, d.outcomesRoot) = (msg.sender, until, DemandStatus.Open, summary.outcomesRoot);
        _escrow.transferFrom(msg.sender, address(this), _opg, deposit);
        emit OutcomeDemanded(batchId, summary.auditor, leaf.receiptHash, leaf, msg.sender, until);
    }

    /// @inheritdoc IDemands
    function show(
        bytes32 batchId,
        address auditor,
        Leaf calldata leaf,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata path
    ) external {
        require(outcome.receiptHash == leaf.receiptHash, InvalidOutcome());
        _show(batchId, auditor, leaf, outcome, path);
    }

    /// @inheritdoc IDemands
    function showOther(
        bytes32 batchId,
        address auditor,
        Leaf calldata leaf,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata path,
        Leaf calldata other,
        bytes32[] calldata otherProof
    ) external {
        require(other.index == leaf.index && other.receiptHash == outcome.receiptHash, InvalidOutcome());
        require(BatchTree.verify(otherProof, _batches.getBatch(batchId).root, other.hash()), InvalidLeaf());
        _show(batchId, auditor, leaf, outcome, path);
    }

    function _show(
        bytes32 batchId,
        address auditor,
        Leaf calldata leaf,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata path
    ) private {
        bytes32 leafHash = leaf.hash();
        Demand storage d = _openDemand(batchId, auditor, leafHash);
        // A bit stands for a check. An outcome without one contradicts it.
        require(outcome.index == leaf.index && outcome.outcome <= FAILED, InvalidOutcome());
        uint256 offset;
        assembly ("memory-safe") {
            offset := outcome
        }
        require(BatchTree.verify(path, d.outcomesRoot, RawCalldata.hashWords(offset, 6)), InvalidOutcome());
        d.status = DemandStatus.Answered;
        address to = block.timestamp + answerTime / 2 <= d.until ? auditor : msg.sender;
        _escrow.transfer(to, _opg, deposit);
        emit OutcomeShown(batchId, auditor, leaf.receiptHash, leafHash, outcome, path, to);
    }

    /// @inheritdoc IDemands
    function settle(
        Summary calldata summary,
        bytes calldata bitmap,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf
    ) external {
        (bytes32 batchId, address auditor) = (summary.batchId, summary.auditor);
        bytes32 leafHash = leaf.hash();
        Demand storage d = _openDemand(batchId, auditor, leafHash);
        require(block.timestamp > d.until, TooEarly(d.until + 1));
        _checkGroups(batchId, groups, atRisk);
        uint256 seat = _posted(summary, bitmap);
        d.status = DemandStatus.Settled;
        uint256 taken;
        // The same lie hides every outcome of the summary, and an auditor that is offline loses no seat by many demands.
        if (!_punished[batchId][auditor]) {
            _punished[batchId][auditor] = true;
            Group calldata group = groups[leaf.group];
            uint256 fees = (10 * group.checkFee * _batches.termsOf(group.token).opgRate) / RATE_UNIT;
            uint256 loss = Math.max(LOSS, fees);
            if (_rounds.forfeit(batchId, auditor)) loss += ClaimedFees.most(_batches, _claims, batchId, bitmap, groups);
            taken = _batches.burnStake(seat, loss);
        }
        _escrow.transfer(d.demander, _opg, deposit);
        emit OutcomeNotShown(batchId, auditor, leaf.receiptHash, leafHash, taken);
    }

    /// @inheritdoc IDemands
    function batches() external view returns (address) {
        return address(_batches);
    }

    /// @inheritdoc IDemands
    function demandOf(bytes32 batchId, address auditor, bytes32 leafHash) external view returns (Demand memory) {
        return _demandOf(batchId, auditor, leafHash);
    }

    function _demandOf(bytes32 batchId, address auditor, bytes32 leafHash) private view returns (Demand storage) {
        return _demands[keccak256(abi.encode(batchId, auditor, leafHash))];
    }

    function _openDemand(bytes32 batchId, address auditor, bytes32 leafHash) private view returns (Demand storage d) {
        d = _demandOf(batchId, auditor, leafHash);
        require(d.status != DemandStatus.None, NotDemanded());
        require(d.status != DemandStatus.Answered, AlreadyShown());
        require(d.status != DemandStatus.Settled, AlreadySettled());
    }

    function _checkGroups(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk) private view {
        require(BatchTree.hash(groups, atRisk) == _batches.getBatch(batchId).groupsHash, WrongGroups());
    }

    /// @dev The summary is posted and has this bitmap. @return seat of its auditor
    function _posted(Summary calldata summary, bytes calldata bitmap) private view returns (uint256 seat) {
        (, Drawn memory drawn) = _rounds.findDrawn(summary.batchId, summary.auditor);
        bytes32 digest = _escrow.hashTypedData(Hashing.hash(summary));
        bool posted = drawn.summaryBlock != 0 && drawn.summaryHash == digest;
        require(posted && keccak256(bitmap) == summary.bitmapHash, InvalidSummary());
        return drawn.seat;
    }
}
