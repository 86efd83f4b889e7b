// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Group, Job, Leaf, Summary} from "../libraries/Structs.sol";
import {IModule} from "./IModule.sol";

/// @notice Fixed at deployment and bounded both ways; seconds, and 1e-18 OPG.
struct BatchParameters {
    uint32 window;
    /// @dev After the window, for the summaries of the first draw.
    uint32 grace;
    /// @dev For each of the two redraws.
    uint32 redrawTime;
    /// @dev E: pay can be withdrawn this long after the window.
    uint32 settleDelay;
    /// @dev Longest time from signing a job to its `settleBy`.
    uint32 jobLifetime;
    uint32 suspension;
    /// @dev k, 1 to 4.
    uint8 drawn;
    /// @dev Most that a worker's unreleased batches may be worth, as a share of its stake, 1/10,000.
    uint16 valueBps;
    /// @dev Share of the stake that an objective fault takes, and of it the share of who proved it (at most 1,000).
    uint16 slashBps;
    uint16 bountyBps;
    uint128 workerStake;
    uint128 gatewayStake;
    /// @dev OPG per gas, for refunds of gas.
    uint128 gasPrice;
}

/// @notice A token that groups may be paid in, with its rate for limits.
struct TokenTerms {
    address token;
    /// @dev OPG (1e-18) per smallest unit of the token, times 1e18.
    uint256 opgRate;
    /// @dev Least price of a leaf.
    uint128 leastPrice;
}

/// @notice A posted batch.
struct Batch {
    address worker;
    uint48 postedBlock;
    /// @dev Unix seconds.
    uint48 postedAt;
    uint32 count;
    /// @dev Length of the array of seats before `postedBlock`, see {ISeats-lengthBefore}.
    uint32 seatsLength;
    /// @dev 0 listed, 1 totals.
    uint8 postingMode;
    /// @dev Latest round: 0, or 1 and 2 after redraws.
    uint8 round;
    uint8 groupCount;
    /// @dev Groups already claimed, one bit each.
    uint16 claimed;
    /// @dev Open cases on this batch.
    uint16 openCases;
    /// @dev The whole batch is void: never sealed, or its leaf list was not served.
    bool isVoid;
    bytes32 root;
    /// @dev keccak256(abi.encode(groups, atRisk)).
    bytes32 groupsHash;
}

/// @notice One drawn account of a round.
struct Drawn {
    address account;
    uint32 seat;
    /// @dev 0 waiting, 1 summary posted, 2 missing (sliced), 3 acknowledged by the worker: it holds a summary off chain.
    uint8 state;
    /// @dev EIP-712 digest of the posted summary.
    bytes32 summaryHash;
}

/// @notice State of one leaf.
enum LeafStatus {
    None,
    Held,
    /// @dev Refunded to its payer.
    Void,
    /// @dev Was held, paid after all.
    Cleared
}

/// @notice A ruling on a case, see {ICases}.
enum Outcome {
    None,
    Right,
    Wrong,
    NotServed,
    Undecided
}

/// @title Batches: posting, draw, summaries, claims
/// @notice The module of a settlement. batchId = keccak256(abi.encode(chainId, this, worker, sequence, root)). All steps take the
/// posted groups and `atRisk` back as calldata and compare their hash.
interface IBatches is IModule {
    event BatchPosted(
        bytes32 indexed batchId,
        address indexed worker,
        uint64 sequence,
        bytes32 root,
        uint32 count,
        uint32 seatsLength,
        Group[] groups,
        uint256[] atRisk,
        bytes32[] digests
    );
    /// @notice Emitted when a round's accounts are drawn.
    event BatchSealed(bytes32 indexed batchId, uint8 indexed round, bytes32 seed, address[] accounts, uint32[] seats);
    event RedrawBegun(bytes32 indexed batchId, uint8 indexed round, address[] missing);
    event SummaryPosted(bytes32 indexed batchId, address indexed auditor, uint8 round, Summary summary, bytes bitmap);
    event GroupClaimed(
        bytes32 indexed batchId,
        uint256 indexed group,
        uint256 toWorker,
        uint256 toGateway,
        uint256 toAuditors,
        uint256 refunded,
        uint256 burnt
    );
    event AuditorPaid(bytes32 indexed batchId, address indexed auditor, address indexed token, uint256 amount);
    event LeafHeld(bytes32 indexed batchId, uint256 indexed index, bytes32 indexed receiptHash);
    event LeafRuled(
        bytes32 indexed batchId, uint256 indexed index, bytes32 indexed receiptHash, Outcome outcome, bool lastRung
    );
    event LeafVoided(bytes32 indexed batchId, uint256 indexed index, bytes32 indexed receiptHash, uint256 refunded);
    event BatchVoided(bytes32 indexed batchId);
    event PayReleased(bytes32 indexed batchId, address indexed worker, address indexed token, uint256 amount);
    event PayBurnt(bytes32 indexed batchId, address indexed worker, address indexed token, uint256 amount);
    event WorkerSuspended(address indexed worker, uint64 until);
    event GasRepaid(bytes32 indexed batchId, address indexed to, uint256 amount);

    error InvalidParameters();
    error NotSigner();
    error NotCases();
    error NotWorker();
    error Suspended(uint64 until);
    error StakeTooLow(uint256 required, uint256 stake);
    error WrongSequence(uint64 expected);
    error InvalidGroups(uint256 group);
    error UnknownToken(address token);
    error PriceTooLow(uint256 group);
    error InvalidCheque(uint256 group);
    error ChequeExceeded(uint256 group, uint256 needed);
    error ValueTooHigh(uint256 most, uint256 value);
    error UnknownBatch();
    error WrongGroups();
    error InvalidLeaf();
    error TooEarly(uint64 from);
    error TooLate(uint64 until);
    error AlreadySealed();
    error NotSealed();
    error BlockHashGone();
    error NotDrawn();
    error InvalidSummary();
    error SummaryExists();
    error SummaryMissing(address auditor);
    error NothingToRedraw();
    error AlreadyClaimed(uint256 group);
    error LeafNotChecked(uint256 index);
    error LeafHasStatus(LeafStatus status);
    error BatchIsVoid();
    error CaseOpen();

    /// @notice Posts a batch of the worker and draws its prices and audit fees from the payers' reservations. The sender is the
    /// worker's signing key.
    /// @param sequence {nextSequenceOf}: a repeated transaction reverts.
    /// @param root Root of the tree; in listed mode it must be the root over `digests`.
    /// @param digests Leaf hashes in order (listed mode), or empty (totals mode).
    /// @param cheques One signature per group, by the payer or its signing key; empty for an approved cheque of a contract.
    /// @param previous The groups of the worker's previous batch, to seal it at once; empty to leave that to others.
    function postBatch(
        address worker,
        uint64 sequence,
        bytes32 root,
        bytes32[] calldata digests,
        Group[] calldata groups,
        bytes[] calldata cheques,
        Group[] calldata previous,
        uint256[] calldata previousAtRisk
    ) external returns (bytes32 batchId);
    /// @notice Draws the accounts of the batch's latest round from the hash of the block after its block. Any account may call; a
    /// late call (second half of the window) is repaid twice its gas from the worker's bond.
    function seal(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk) external;
    /// @notice Voids a batch whose first draw was never sealed within the horizon of block hashes.
    function voidUnsealed(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk) external;
    /// @notice Posts a summary. Any account that holds it may call; the gas is repaid from the worker's bond.
    function postSummary(Summary calldata summary, bytes calldata bitmap, bytes calldata signature) external;
    /// @notice Begins the next round: after its deadline for accounts whose summary is missing (sliced), or at once where summaries
    /// report leaves as inconclusive or not checked. {seal} draws its accounts among those not yet drawn.
    function beginRedraw(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk, Summary[] calldata undecided)
        external;
    /// @notice Takes a slice of an auditor that signed two summaries of one round, or set a bit that its draw did not give.
    function proveSecondSummary(Summary calldata a, bytes calldata signatureA, Summary calldata b, bytes calldata signatureB)
        external;
    function proveStrayBit(
        Summary calldata summary,
        bytes calldata bitmap,
        Leaf calldata leaf,
        bytes32[] calldata proof,
        Group[] calldata groups,
        uint256[] calldata atRisk
    ) external;
    /// @notice Pays the groups `from` to `to` (exclusive). Any account may call; class-100 leaves that no auditor checked are opened
    /// and refunded.
    /// @param summaries All posted summaries of the batch with their bitmaps.
    function claim(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        uint256 from,
        uint256 to,
        Summary[] calldata summaries,
        bytes[] calldata bitmaps,
        Leaf[] calldata notChecked,
        bytes32[][] calldata proofs
    ) external;
    /// @notice The worker gives the price of a whole group up: it goes back to the payer.
    function giveUp(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk, uint256 group) external;
    /// @notice Credits the pay of a claimed batch to the worker's payout account once windowEnd + E is over, or burns it if a ruling
    /// of the last rung came after the batch and before its release. Any account may call.
    function release(bytes32 batchId, address token) external;

    // Only Cases ------------------------------------------------------------------------------------------------------------

    /// @notice Holds a leaf for a case. Reverts once the time for cases is over.
    function hold(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        bytes32[] calldata proof
    ) external;
    /// @notice Carries a ruling out for the leaf: cleared or refunded. A `Wrong` of the last rung burns all pay of the worker that is
    /// still here for batches posted before this block, with its bond, and suspends it.
    /// @param opener receives 10 % of what is burnt, after the exit delay
    function rule(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        Outcome outcome,
        bool lastRung,
        address opener
    ) external;
    /// @notice Takes OPG from a worker's bond, then nothing. @return taken the amount, now free money of Cases
    function takeBond(address worker, uint256 amount) external returns (uint256 taken);

    function cases() external view returns (address);
    function seats() external view returns (address);
    function nodes() external view returns (address);
    function parameters() external view returns (BatchParameters memory);
    function termsOf(address token) external view returns (TokenTerms memory);
    function batchIdOf(address worker, uint64 sequence, bytes32 root) external view returns (bytes32);
    function getBatch(bytes32 batchId) external view returns (Batch memory);
    function drawnOf(bytes32 batchId, uint8 round) external view returns (bytes32 seed, Drawn[] memory);
    function leafStatus(bytes32 batchId, uint256 index) external view returns (LeafStatus);
    function nextSequenceOf(address worker) external view returns (uint64);
    /// @notice Value in OPG of a worker's batches whose pay is not released.
    function liabilityOf(address worker) external view returns (uint256);
    /// @notice Claimed pay of a worker in a token that is still here.
    function lockedOf(address worker, address token) external view returns (uint256);
    function suspendedUntil(address worker) external view returns (uint64);
    function spentOf(bytes32 chequeKey) external view returns (uint256);
    /// @notice Unix seconds: end of the window, of summaries of the latest round, of all, and when pay is free.
    function clocksOf(bytes32 batchId)
        external
        view
        returns (uint64 windowEnd, uint64 roundEnd, uint64 redrawsEnd, uint64 free);
    function leafHash(Leaf calldata leaf) external pure returns (bytes32);
}
