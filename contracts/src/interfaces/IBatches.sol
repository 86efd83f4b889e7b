// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Group} from "../libraries/Structs.sol";
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
    /// @dev Least bond of a worker, as a share of what its unreleased batches are worth, 1/10,000.
    uint16 bondBps;
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
    /// @dev Number of rulings against the worker that burnt its pay before this batch, see {IRulings-generationOf}.
    uint32 generation;
    /// @dev 0 listed, 1 totals.
    uint8 postingMode;
    uint8 groupCount;
    /// @dev Whether a group has a class above 0. Other batches are not drawn.
    bool audited;
    bytes32 root;
    /// @dev keccak256(abi.encode(groups, atRisk)).
    bytes32 groupsHash;
}

/// @notice The other contracts of a settlement. Each is deployed after Batches and checks that Batches names it.
struct Neighbours {
    address rounds;
    address claims;
    address rulings;
    address cases;
    address faults;
    /// @dev {IOrders}: a purse of its own, which Batches does not act for.
    address orders;
    address demands;
}

/// @title Batches: posting, money and seats of a settlement
/// @notice The module, and its purse: {IRounds}, {IClaims}, {IRulings}, {ICases} and {IFaults} act on money and seats through it.
/// batchId = keccak256(abi.encode(chainId, this, worker, sequence, root)). All steps take the posted groups and `atRisk` as
/// calldata and compare their hash.
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
    /// @notice Emitted when gas is repaid from the worker's bond, in OPG.
    event GasRepaid(address indexed worker, address indexed to, uint256 amount);
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
    error BondTooLow(uint256 required, uint256 bond);
    error WrongRoot();
    error UnknownBatch();

    /// @notice Posts a batch of the worker and draws its prices and audit fees from the payers' reservations. The sender is the
    /// worker or its signing key. At most 16 groups and 4,096 leaves.
    /// @param sequence {nextSequenceOf}: a repeated transaction reverts.
    /// @param root Root of the tree; in listed mode it must be the root over `digests`.
    /// @param digests Leaf hashes in order (listed mode), or empty (totals mode).
    /// @param cheques One signature per group, by the payer's account; empty for an approved cheque of a contract.
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
    // Only contracts of this settlement ---------------------------------------------------------------------------------------

    /// @notice Moves money of this module to the free money of `to`. Only Claims, Rulings and Faults.
    function pay(address to, address token, uint256 amount) external;
    /// @notice Returns money of this module to a reservation. Only Claims, Rulings and Faults.
    function giveBack(address payer, address worker, address token, uint256 amount) external;
    /// @notice Burns money of this module. Only Claims, Rulings and Faults.
    function burn(address token, uint256 amount) external;
    /// @notice Moves at most `amount` of a pledge to this module. Only Claims, Rulings and Faults. @return taken the amount
    function seize(address account, Purpose purpose, uint256 amount) external returns (uint256 taken);
    /// @notice Reduces a worker's liability. Only Claims.
    function settle(address worker, uint256 value) external;
    /// @notice Repays gas from a worker's bond at the module's price, as far as that goes. Only Rounds.
    function repay(address worker, address to, uint256 gas) external;
    /// @notice Takes a slice of a seat and burns it. Only Rounds. @return taken the amount
    function burnSlice(uint256 seat) external returns (uint256 taken);
    /// @notice Takes an amount of a seat beside the limit of an epoch, and burns it. Only Rounds and Demands.
    function burnStake(uint256 seat, uint256 amount) external returns (uint256 taken);
    /// @notice See {ISeats-lockSlice}. Only Cases.
    function lockSlice(uint256 seat) external returns (uint256 epoch);
    /// @notice See {ISeats-unlockSlice}. Only Cases.
    function unlockSlice(uint256 seat, uint256 epoch) external;
    /// @notice See {ISeats-takeLocked}; the amount becomes free money of the caller. Only Cases.
    function takeLocked(uint256 seat) external returns (uint256 taken);
    /// @notice See {ISeats-slice}; the amount becomes free money of the caller. Only Cases.
    function slice(uint256 seat, uint256 slices) external returns (uint256 taken);
    /// @notice See {ISeats-punish}; the amount becomes free money of the caller. Only Cases.
    function punish(uint256 seat, uint256 amount) external returns (uint256 taken);

    // Views -----------------------------------------------------------------------------------------------------------------

    function neighbours() external view returns (Neighbours memory);
    function seats() external view returns (address);
    function nodes() external view returns (address);
    /// @notice The registry that the models of this module's jobs are in. The module does not call it: readers take its address from here.
    function models() external view returns (address);
    function parameters() external view returns (BatchParameters memory);
    /// @notice Reverts with {UnknownToken}.
    function termsOf(address token) external view returns (TokenTerms memory);
    function batchIdOf(address worker, uint64 sequence, bytes32 root) external view returns (bytes32);
    /// @notice Reverts with {UnknownBatch}.
    function getBatch(bytes32 batchId) external view returns (Batch memory);
    function nextSequenceOf(address worker) external view returns (uint64);
    /// @notice Value in OPG of a worker's batches whose pay is not released.
    function liabilityOf(address worker) external view returns (uint256);
    /// @notice Sum of prices and audit fees drawn by a cheque key: keccak256(abi.encode(payer, gateway, worker, token, epoch,
    /// auditClass)).
    function spentOf(bytes32 chequeKey) external view returns (uint256);
}
