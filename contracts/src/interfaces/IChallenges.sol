// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Group, Job, Leaf, OutcomeLeaf, Receipt, Summary} from "../libraries/Structs.sol";
import {CaseParameters} from "./ICases.sol";
import {LeafProof} from "./IFaults.sol";

/// @title Challenges: the right to open a case, and false matches
/// @notice Each function opens the leaf's case, see {ICases}, or joins it while the first rung votes or an appeal is possible. An
/// account acts itself or by its signing key.
interface IChallenges {
    /// @notice Emitted for a new case. `hold` is the call of {IClaims-hold}, with what {ICases-close} needs: groups, `atRisk`, leaf.
    event CaseOpened(
        bytes32 indexed caseId, bytes32 indexed batchId, address indexed worker, bytes hold, uint128 bond, uint128 jurorFee
    );
    event FalseMatchProven(
        bytes32 indexed batchId, address indexed auditor, bytes32 indexed receiptHash, bytes32 caseId, uint256 taken
    );

    error InvalidParameters();
    error InvalidNeighbour(address neighbour);
    error NotParty();
    error NotCanaries();
    error NotOpen();
    error NotAudited();
    error HiddenLeaf();
    error WrongLeaf();
    /// @notice The draw did not give the leaf to the auditor.
    error NotGiven();
    error WrongGroups();
    error WrongOutcome();
    error WrongOrdinal(uint256 outcome, uint256 ordinal);
    error InvalidSummary();
    error InvalidReceipt();
    error TagFits();
    error BlockHashUnknown();
    error SummaryUsed();
    error AlreadyPunished();

    /// @notice An auditor drawn for the batch challenges a leaf by its posted summary. With a slice of its seat: one case for all
    /// mismatches and failures of a summary, on the one that the block after the summary draws, or one case for a leaf that was not
    /// served. With a bond: any leaf of these outcomes. Never a leaf of class 0.
    /// @param outcomePath Proof of the outcome leaf in `summary.outcomesRoot`
    function openDrawn(
        LeafProof calldata leaf,
        Summary calldata summary,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata outcomePath,
        bool withBond
    ) external returns (bytes32 caseId);
    /// @notice The payer, an auditor drawn for the batch, or the requester or client of the leaf's job challenges it with a bond. The
    /// leaf names the job by its digest, so that the job's signature adds nothing. A leaf of class 0 is challenged by parties of its
    /// job only, and only if the job is public: jurors are not served what is hidden.
    /// @param job Ignored for the payer and drawn auditors of a leaf whose class is above 0
    function openParty(LeafProof calldata leaf, address account, Job calldata job) external returns (bytes32 caseId);
    /// @notice An auditor drawn for a batch challenges its leaf list with a slice of its seat. In listed mode too: the posted digests do not
    /// show what the leaves hold.
    /// @param list with the leaf of index type(uint32).max, all else zero, and no proof
    function openList(LeafProof calldata list, address account) external returns (bytes32 caseId);
    /// @notice Challenges the leaf of a canary with its deposit, which {ICanaries} has moved to Cases. Only Canaries.
    function openCanary(LeafProof calldata leaf, address planter, uint256 deposit) external returns (bytes32 caseId);

    /// @notice Records the leaf of the outcome that the block after a posted summary draws among its mismatches and failures. The
    /// summary costs its auditor no slice, see {IRounds-proveWithoutCase}, if that leaf is void in the end: another account's case or
    /// proof has decided about it. If it is paid, the auditor is wrong about it. Only the auditor or its signing key.
    function excuse(
        Leaf calldata leaf,
        Summary calldata summary,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata outcomePath
    ) external;

    /// @notice Takes 100 OPG, or ten check fees if that is more, from an auditor whose posted summary calls a leaf a match that the
    /// last rung ruled wrong. For a canary it takes a slice, and half of it goes to the planter. Any account may call.
    function punishMatch(
        LeafProof calldata leaf,
        Summary calldata summary,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata outcomePath
    ) external;
    /// @notice The same for a match whose tag is not that of the receipt's output: the auditor did not have it. Any account may call.
    /// @param outputRoot Root and salt of the receipt's output
    function punishTag(
        LeafProof calldata leaf,
        Summary calldata summary,
        OutcomeLeaf calldata outcome,
        bytes32[] calldata outcomePath,
        Receipt calldata receipt,
        bytes32 outputRoot,
        bytes32 outputSalt
    ) external;

    function batches() external view returns (address);
    function cases() external view returns (address);
    function canaries() external view returns (address);
    function parameters() external view returns (CaseParameters memory);
    /// @notice Whether an auditor neither opened nor joined a case about a wrong or failing leaf of the batch, and has no excuse: a
    /// recorded leaf that is void or held, or a void batch.
    function lacksCase(bytes32 batchId, address auditor) external view returns (bool);
    /// @notice Fee of a juror and bond of a case on a leaf, in OPG. Fee, per seat that reveals: that of a check, at most the leaf's price
    /// or a seventh of the least bond where that is more, and twice a juror's gas. Bond: max(least bond, 2 × price, the fees of the first
    /// rung).
    function costsOf(Group calldata group, uint256 price) external view returns (uint256 jurorFee, uint256 bond);
}
