// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Group, Job, Leaf, Summary} from "../libraries/Structs.sol";
import {Outcome} from "./IRulings.sol";

/// @notice Fixed at deployment and bounded both ways.
struct CaseParameters {
    /// @dev Seconds.
    uint32 vote;
    uint32 reveal;
    uint32 appeal;
    /// @dev Seats of the first and of the last rung.
    uint8 firstRung;
    uint8 lastRung;
    /// @dev With fewer eligible seats all seats are the last rung, drawn seats that challenged included.
    uint8 minimumJurors;
    /// @dev OPG, 1e-18.
    uint128 leastBond;
    /// @dev Gas of a juror, refunded twice at the module's gas price.
    uint64 jurorGas;
}

enum CaseStatus {
    None,
    /// @dev At the first or the last rung.
    Voting,
    /// @dev The first rung has answered; an appeal is possible.
    Appealable,
    Closed
}

struct Case {
    bytes32 batchId;
    bytes32 receiptHash;
    uint32 index;
    address worker;
    CaseStatus status;
    /// @dev 0 the first, 1 the last.
    uint8 rung;
    Outcome outcome;
    /// @dev Unix seconds: of the vote, or of the appeal.
    uint64 until;
    /// @dev The first opener, and whether it was drawn for this batch.
    address opener;
    bool drawnOpener;
    /// @dev Sum of the openers' bonds, and of the appellants'.
    uint128 bonds;
    uint128 appealBonds;
    /// @dev OPG per juror.
    uint128 jurorFee;
}

/// @title Cases: one per leaf, or one on a batch's leaf list; two rungs with appeal
/// @notice caseId = keccak256(abi.encode(chainId, this, batchId, index)). Bonds are OPG, moved by {IEscrow-transferFrom} with the
/// caller's allowance.
interface ICases {
    event CaseOpened(
        bytes32 indexed caseId, bytes32 indexed batchId, bytes32 indexed receiptHash, uint256 index, address opener, bool drawn
    );
    event CaseJoined(bytes32 indexed caseId, address indexed account, uint256 bond);
    event CaseAnswered(bytes32 indexed caseId, uint8 rung, Outcome outcome);
    event CaseAppealed(bytes32 indexed caseId, address indexed account, uint256 bond);
    event CaseClosed(bytes32 indexed caseId, Outcome outcome, uint8 rung);
    event JurorPaid(bytes32 indexed caseId, address indexed juror, uint256 amount);
    event BondReturned(bytes32 indexed caseId, address indexed account, uint256 amount);
    event BondForfeited(bytes32 indexed caseId, uint256 toWorker, uint256 burnt);

    error InvalidParameters();
    error NotParty();
    error CaseExists(bytes32 caseId);
    error UnknownCase();
    error NotOpen();
    error TooEarly(uint64 from);
    error TooLate(uint64 until);
    error WrongLeaf();
    error InvalidSummary();
    error TooManyParties();

    /// @notice An auditor drawn for the batch opens the case of its posted summary: on the mismatch that the block after the summary
    /// draws among its mismatches. Locks a slice of its seat; no bond.
    /// @param outcomePath Proof of the outcome leaf in `summary.outcomesRoot`
    function openDrawn(
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        bytes32[] calldata proof,
        Summary calldata summary,
        bytes calldata outcomeLeaf,
        bytes32[] calldata outcomePath
    ) external returns (bytes32 caseId);
    /// @notice Requester, payer or client of the leaf's job opens, or joins, its case with a bond.
    function openParty(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        bytes32[] calldata proof,
        Job calldata job,
        bytes calldata jobSignature
    ) external returns (bytes32 caseId);
    /// @notice Joins an open case with the same right and bond as opening it.
    function join(bytes32 caseId, Job calldata job, bytes calldata jobSignature) external;
    /// @notice Adopts the rung's answer once it exists or its clock has ended. Any account may call.
    function advance(bytes32 caseId) external;
    /// @notice Moves a case to the last rung: the loser, a drawn opener, a juror that voted otherwise; for `Wrong`, any account. Bond: 31
    /// juror fees or twice the case's bond, whichever is more.
    function appeal(bytes32 caseId) external;
    /// @notice Closes a case whose appeal clock has ended or whose last rung has answered, and pays all parties. Any account may
    /// call.
    function close(bytes32 caseId, Group[] calldata groups, uint256[] calldata atRisk, Leaf calldata leaf) external;

    function batches() external view returns (address);
    function parameters() external view returns (CaseParameters memory);
    function caseIdOf(bytes32 batchId, uint256 index) external view returns (bytes32);
    function getCase(bytes32 caseId) external view returns (Case memory);
    /// @notice The bond of opening a case on this leaf: max(least bond, 2 × price in OPG, 7 juror fees).
    function bondFor(Group calldata group, Leaf calldata leaf) external view returns (uint256);
}
