// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Group, Summary} from "../libraries/Structs.sol";
import {Purpose} from "./IEscrow.sol";
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
    /// @dev Number of rulings against the worker that burnt its pay before this batch, see {IClaims-generationOf}.
    uint32 generation;
    /// @dev 0 listed, 1 totals.
    uint8 postingMode;
    /// @dev Latest round: 0, or 1 and 2 after redraws.
    uint8 round;
    uint8 groupCount;
    /// @dev Whether a group has a class above 0. Other batches are not drawn.
    bool audited;
    /// @dev Whether all summaries of round 0 were posted by the end of the window.
    bool complete;
    bytes32 root;
    /// @dev keccak256(abi.encode(groups, atRisk)).
    bytes32 groupsHash;
}

/// @notice One drawn account of a round.
struct Drawn {
    address account;
    /// @dev Number of its seat, see {ISeats}.
    uint32 seat;
    /// @dev Block in which its summary was posted; 0 without one.
    uint48 summaryBlock;
    /// @dev Whether it was sliced because its summary was missing.
    bool sliced;
    /// @dev EIP-712 digest of the posted summary.
    bytes32 summaryHash;
}

/// @title Batches: posting, draw, summaries
/// @notice The module of a settlement, and its purse: {IClaims}, {ICases} and {IFaults} act on money and seats through it.
/// batchId = keccak256(abi.encode(chainId, this, worker, sequence, root)). All steps take the posted groups and `atRisk` as
/// calldata and compare their hash. t = the time of posting: the window ends at t + window, round r at windowEnd + grace +
/// r · redrawTime, pay is free at windowEnd + settleDelay (E). A batch with a class above 0 whose first draw is not sealed by
/// windowEnd is void.
interface IBatches is IModule {
    event BatchPosted(
        bytes32 indexed batchId,
        address indexed worker,
        uint64 sequence,
        bytes32 root,
        uint32 generation,
        Group[] groups,
        uint256[] atRisk,
        bytes32[] digests
    );
    /// @notice Emitted when a round's accounts are drawn.
    event BatchSealed(bytes32 indexed batchId, uint8 indexed round, bytes32 seed, address[] accounts, uint256[] seats);
    /// @notice Emitted when a round begins whose accounts the next block draws.
    event RedrawBegun(bytes32 indexed batchId, uint8 indexed round, uint8 wanted);
    event SummaryPosted(bytes32 indexed batchId, address indexed auditor, uint8 round, Summary summary, bytes bitmap);
    /// @notice Emitted when a drawn account has no posted summary at the end of its round.
    event SummaryMissed(bytes32 indexed batchId, address indexed auditor, uint8 round, uint256 sliced);
    /// @notice Emitted when gas is repaid from the worker's bond, in OPG.
    event GasRepaid(bytes32 indexed batchId, address indexed to, uint256 amount);
    /// @notice Emitted when the unreleased value of a worker's batches changes, in OPG.
    event LiabilityChanged(address indexed worker, uint256 liability);

    error InvalidParameters();
    error InvalidNeighbour(address neighbour);
    error NotSettlement();
    error NotSigner();
    error NotWorker();
    error Suspended(uint64 until);
    error StakeTooLow(uint256 required, uint256 stake);
    error WrongSequence(uint64 expected);
    error InvalidGroups(uint256 group);
    error UnknownToken(address token);
    error PriceTooLow(uint256 group);
    error CheckFeeTooLow(uint256 group);
    error InvalidCheque(uint256 group);
    error ChequeExceeded(uint256 group, uint256 needed);
    error ValueTooHigh(uint256 most, uint256 value);
    error WrongRoot();
    error UnknownBatch();
    error WrongGroups();
    error TooEarly(uint64 from);
    error TooLate(uint64 until);
    error AlreadySealed();
    error NotSealed();
    error BlockHashUnknown();
    error NotDrawn();
    error InvalidSummary();
    error SummaryExists();
    error NothingToRedraw();

    /// @notice Posts a batch of the worker and draws its prices and audit fees from the payers' reservations. The sender is the
    /// worker or its signing key. At most 16 groups and 4,096 leaves.
    /// @param sequence {nextSequenceOf}: a repeated transaction reverts.
    /// @param root Root of the tree; in listed mode it must be the root over `digests`.
    /// @param digests Leaf hashes in order (listed mode), or empty (totals mode).
    /// @param cheques One signature per group, by the payer or its signing key; empty for an approved cheque of a contract.
    /// @param previous The groups of the worker's previous batch, to seal it at once if it can be sealed now; empty to leave that to
    /// other accounts.
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
    /// @notice Draws the accounts of the batch's latest round from the hash of the block after its block, by the end of that round
    /// (round 0: of the window). Any account may call; in the second half of the window the call is repaid twice its gas from the
    /// worker's bond. Excluded: the worker, each group's payer, each group's gateway that has the role gateway at the batch's block,
    /// accounts whose signing key is one of these, and accounts of earlier rounds. A party's own signing key excludes no other
    /// account: an account is not asked before another names it as its key or its gateway.
    function seal(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk) external;
    /// @notice Posts a summary by the end of its round. Any account that holds it may call; a fixed amount of gas is repaid from
    /// the worker's bond. The signer is the auditor or its signing key at the batch's block.
    function postSummary(Summary calldata summary, bytes calldata bitmap, bytes calldata signature) external;
    /// @notice Begins the next round, at most twice. Within a quarter of `redrawTime` after the end of a round: one account for each
    /// whose summary is missing (it is sliced). While cases can be opened: k accounts if all summaries of the round are posted and
    /// each reports leaves as inconclusive or not checked. {seal} draws from the block after this call.
    /// @param undecided All posted summaries of the round, or empty.
    function beginRedraw(bytes32 batchId, Summary[] calldata undecided) external;

    // Only contracts of this settlement ---------------------------------------------------------------------------------------

    /// @notice Moves money of this module to the free money of `to`. Only Claims and Faults.
    function pay(address to, address token, uint256 amount) external;
    /// @notice Returns money of this module to a reservation. Only Claims and Faults.
    function giveBack(address payer, address worker, address token, uint256 amount) external;
    /// @notice Burns money of this module. Only Claims and Faults.
    function burn(address token, uint256 amount) external;
    /// @notice Moves at most `amount` of a pledge to this module. Only Claims and Faults. @return taken the amount
    function seize(address account, Purpose purpose, uint256 amount) external returns (uint256 taken);
    /// @notice Reduces a worker's liability. Only Claims.
    function settle(address worker, uint256 value) external;
    /// @notice Slices the accounts of ended rounds whose summary is missing, once. Only Claims.
    function sliceMissing(bytes32 batchId) external;
    /// @notice See {ISeats-lockSlice}. Only Cases.
    function lockSlice(uint256 seat) external returns (uint256 epoch);
    /// @notice See {ISeats-unlockSlice}. Only Cases.
    function unlockSlice(uint256 seat, uint256 epoch) external;
    /// @notice See {ISeats-takeLocked}; the amount becomes free money of the caller. Only Cases.
    function takeLocked(uint256 seat) external returns (uint256 taken);
    /// @notice See {ISeats-slice}; the amount becomes free money of the caller. Only Cases and Faults.
    function slice(uint256 seat, uint256 slices) external returns (uint256 taken);
    /// @notice See {ISeats-punish}; the amount becomes free money of the caller. Only Cases and Faults.
    function punish(uint256 seat, uint256 amount) external returns (uint256 taken);

    // Views -----------------------------------------------------------------------------------------------------------------

    function claims() external view returns (address);
    function cases() external view returns (address);
    function faults() external view returns (address);
    function seats() external view returns (address);
    function nodes() external view returns (address);
    function parameters() external view returns (BatchParameters memory);
    /// @notice Reverts with {UnknownToken}.
    function termsOf(address token) external view returns (TokenTerms memory);
    function batchIdOf(address worker, uint64 sequence, bytes32 root) external view returns (bytes32);
    /// @notice Reverts with {UnknownBatch}.
    function getBatch(bytes32 batchId) external view returns (Batch memory);
    /// @notice Reverts with {WrongGroups} unless these are the batch's.
    function checkedBatch(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk)
        external
        view
        returns (Batch memory);
    /// @notice Seed (zero until sealed), the block before the one that draws, and the accounts of a round.
    function drawnOf(bytes32 batchId, uint8 round)
        external
        view
        returns (bytes32 seed, uint48 drawBlock, Drawn[] memory accounts);
    /// @notice The entry of an account that was drawn for the batch; its `account` is zero if it was not.
    function findDrawn(bytes32 batchId, address account) external view returns (uint8 round, Drawn memory drawn);
    function nextSequenceOf(address worker) external view returns (uint64);
    /// @notice Value in OPG of a worker's batches whose pay is not released.
    function liabilityOf(address worker) external view returns (uint256);
    /// @notice Sum of prices and audit fees drawn by a cheque key: keccak256(abi.encode(payer, gateway, worker, token, epoch)).
    function spentOf(bytes32 chequeKey) external view returns (uint256);
    /// @notice Unix seconds: end of the window, last moment to open a case (windowEnd if `complete`, else the end of the latest
    /// round), first moment to claim (windowEnd if `complete` or not `audited`, else the end of all redraws), and when pay is free.
    function clocksOf(bytes32 batchId)
        external
        view
        returns (uint64 windowEnd, uint64 caseEnd, uint64 claimFrom, uint64 free);
}
