// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Group, Leaf, OutcomeLeaf, Summary} from "../libraries/Structs.sol";
import {LeafProof} from "./IFaults.sol";

enum DemandStatus {
    None,
    Open,
    Answered,
    Settled
}

struct Demand {
    address demander;
    /// @dev Unix seconds: without an answer it can be settled after this.
    uint48 until;
    DemandStatus status;
    /// @dev {Summary-outcomesRoot}.
    bytes32 outcomesRoot;
}

/// @title Demands: outcomes of posted summaries that are shown on chain
/// @notice A drawn auditor is paid by the bits of its summary. Any account demands the outcome of a leaf whose bit is set, with a
/// deposit of twice the gas of an answer. Any account that has the outcome answers. Without an answer the auditor loses
/// max(100 OPG, ten fees of a check) of its seat, once for its summary, and the fees of all its checks. A demand is possible while the
/// time of its answer ends before the batch's pay is free, and once for a summary and a leaf.
interface IDemands {
    event OutcomeDemanded(
        bytes32 indexed batchId,
        address indexed auditor,
        bytes32 indexed receiptHash,
        Leaf leaf,
        address demander,
        uint64 until
    );
    /// @param leafHash of the demand
    /// @param outcome With its path in the summary's tree; of another receipt if the batch has two leaves of one index.
    /// @param to Account that got the deposit.
    event OutcomeShown(
        bytes32 indexed batchId,
        address indexed auditor,
        bytes32 indexed receiptHash,
        bytes32 leafHash,
        OutcomeLeaf outcome,
        bytes32[] path,
        address to
    );
    /// @param taken OPG of the seat: zero if an earlier demand of the summary was settled
    event OutcomeNotShown(
        bytes32 indexed batchId, address indexed auditor, bytes32 indexed receiptHash, bytes32 leafHash, uint256 taken
    );

    error WrongGroups();
    error InvalidLeaf();
    error InvalidSummary();
    error NotChecked();
    error AlreadyDemanded();
    error NotDemanded();
    error AlreadyShown();
    error AlreadySettled();
    error InvalidOutcome();
    error TooEarly(uint64 from);
    error TooLate(uint64 until);

    /// @notice Demands the outcome of a leaf. The caller pays {deposit} of its free OPG, which it allows this contract to take.
    /// @param bitmap The summary's; the leaf's bit is set
    function demand(LeafProof calldata leaf, Summary calldata summary, bytes calldata bitmap) external;
    /// @notice Shows a demanded outcome, until the demand is settled. In the first half of the time the auditor gets the deposit:
    /// an account that copies its transaction gains nothing. Later the caller gets it. Any account may call.
    /// @param leaf The leaf of the demand
    /// @param outcome It has the leaf's index and receipt, and states a check (0 to 3)
    function show(
        bytes32 batchId,
        address auditor,
        Leaf calldata leaf,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata path
    ) external;
    /// @notice Answers a demand on one of two leaves of one index, a fault of the worker: the outcome is that of the other one. Else as
    /// {show}.
    /// @param other A leaf of the batch that has the index, and the receipt of the outcome
    function showOther(
        bytes32 batchId,
        address auditor,
        Leaf calldata leaf,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata path,
        Leaf calldata other,
        bytes32[] calldata otherProof
    ) external;
    /// @notice Ends a demand without an answer after its time. The deposit returns. Any account may call.
    /// @param leaf The leaf of the demand
    function settle(
        Summary calldata summary,
        bytes calldata bitmap,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf
    ) external;

    function batches() external view returns (address);
    /// @notice OPG.
    function deposit() external view returns (uint256);
    /// @notice Seconds from a demand until it can be settled: half of E.
    function answerTime() external view returns (uint64);
    /// @notice The demand on a leaf of an auditor's summary.
    /// @param leafHash keccak256(abi.encode(leaf))
    function demandOf(bytes32 batchId, address auditor, bytes32 leafHash) external view returns (Demand memory);
}
