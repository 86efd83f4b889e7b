// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Group, Leaf, Summary} from "../libraries/Structs.sol";

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

/// @notice A leaf of a posted batch, with its proof.
struct LeafProof {
    bytes32 batchId;
    Group[] groups;
    uint256[] atRisk;
    Leaf leaf;
    bytes32[] proof;
}

/// @notice Claims of one group.
struct GroupState {
    /// @dev Price that left the group's total: void, held and given-up leaves.
    uint128 removedPrice;
    uint128 removedAudit;
    /// @dev The worker's pay that waits for {IClaims-release}.
    uint128 pay;
    bool claimed;
    bool givenUp;
    bool settled;
}

/// @title Claims: pay of batches, rulings, release
/// @notice Statuses belong to a leaf's hash, not to its index, so that a case on one leaf shields no other. Claimed pay stays with
/// the module until windowEnd + E. No function calls a token or an account of a party.
interface IClaims {
    /// @notice Emitted when a group's money is divided. `toWorker` waits for {release}.
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
    event GroupGivenUp(bytes32 indexed batchId, uint256 indexed group, uint256 refunded);
    event LeafHeld(bytes32 indexed batchId, uint256 indexed index, bytes32 indexed leafHash);
    event LeafRuled(
        bytes32 indexed batchId, uint256 indexed index, bytes32 indexed leafHash, Outcome outcome, bool lastRung
    );
    event LeafVoided(bytes32 indexed batchId, uint256 indexed index, bytes32 indexed leafHash, uint256 refunded);
    /// @notice Emitted when a case on the batch's leaf list is opened or closed.
    event ListHeld(bytes32 indexed batchId, bool held);
    event BatchVoided(bytes32 indexed batchId);
    event PayReleased(bytes32 indexed batchId, address indexed worker, address indexed token, uint256 amount);
    event PayBurnt(bytes32 indexed batchId, address indexed worker, address indexed token, uint256 amount);
    /// @notice Emitted when a ruling of the last rung burns a worker's pay of generation `generation`, and its bond.
    event WorkerConvicted(address indexed worker, uint32 generation, address opener, uint256 bond);
    /// @notice Emitted when a worker forfeits money for a leaf that it did not serve: `bond` OPG burnt now, `debt` of `token` later.
    event Forfeited(bytes32 indexed batchId, address indexed worker, address indexed token, uint256 bond, uint256 debt);
    event DebtPaid(address indexed worker, address indexed token, uint256 amount);
    event WorkerSuspended(address indexed worker, uint64 until);
    event BondTaken(address indexed worker, uint256 amount);

    error NotCases();
    error NotFaults();
    error NotWorker();
    error InvalidLeaf();
    error InvalidSummaries();
    error InvalidRange();
    error TooEarly(uint64 from);
    error TooLate(uint64 until);
    error AlreadyClaimed(uint256 group);
    error LeafNotChecked(uint256 index);
    error LeafHasStatus(LeafStatus status);
    error BatchIsVoid();
    error ListIsHeld();

    /// @notice Divides the money of the groups `from` to `to` (exclusive) that are not claimed yet. Any account may call. Groups of a
    /// void batch go back to their payers. Leaves of class 10,000 that no auditor checked are opened by {openUnchecked} before, or
    /// the worker gives the group up; from windowEnd + E on a group with such leaves counts as given up.
    /// @param summaries All posted summaries of the batch, by round and place, with their bitmaps.
    function claim(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        uint256 from,
        uint256 to,
        Summary[] calldata summaries,
        bytes[] calldata bitmaps
    ) external;
    /// @notice Refunds leaves of class 10,000 that no auditor checked, price and audit fee. Any account may call, in pages.
    function openUnchecked(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Summary[] calldata summaries,
        bytes[] calldata bitmaps,
        Leaf[] calldata leaves,
        bytes32[][] calldata proofs
    ) external;
    /// @notice The worker gives the price of a whole group up: it goes back to the payer. Auditors are still paid by {claim}.
    function giveUp(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk, uint256 group) external;
    /// @notice Pays the claimed pay of a batch to the worker's payout account once windowEnd + E is over, less its debts, or burns it
    /// if a ruling of the last rung came after the batch and before its release. Any account may call.
    function release(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk) external;
    /// @notice Voids a leaf, or a leaf list, that is still held at windowEnd + E: no case can keep money. Any account may call.
    function expire(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk, Leaf calldata leaf) external;

    // Only Cases ------------------------------------------------------------------------------------------------------------

    /// @notice Holds a leaf for a case until {rule}. Reverts once the time for cases is over, see {IBatches-clocksOf}. The index
    /// type(uint32).max holds the batch's leaf list: no group can be claimed, the leaf's other fields are zero and `proof` is empty.
    function hold(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        bytes32[] calldata proof
    ) external;
    /// @notice Carries a ruling out for the leaf: paid or refunded. A `Wrong` of the last rung burns all pay of the worker that is
    /// still here for batches posted before, with its bond, and suspends it: take the costs of the case by {takeBond} before. A leaf
    /// that is void by now stays void. For a leaf list all outcomes but `Right` void the batch.
    /// @param opener receives 10 % of what `Wrong` burns, after the exit delay; zero: all is burnt
    function rule(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        Outcome outcome,
        bool lastRung,
        address opener
    ) external;
    /// @notice Takes at most `amount` OPG from a worker's bond. @return taken the amount, now free money of Cases
    function takeBond(address worker, uint256 amount) external returns (uint256 taken);

    // Only Faults -----------------------------------------------------------------------------------------------------------

    /// @notice Voids a leaf, held or paid; what is left of its price, and its audit fee if the group is not claimed, go back to the
    /// payer. Does nothing for a leaf that is void. @return refunded the amount
    function voidLeaf(LeafProof calldata leaf) external returns (uint256 refunded);
    function suspend(address worker) external;

    // Views -----------------------------------------------------------------------------------------------------------------

    function batches() external view returns (address);
    function leafHash(Leaf calldata leaf) external pure returns (bytes32);
    /// @notice Status of the leaf with this hash; {LeafStatus-Void} in a void batch.
    function leafStatus(bytes32 batchId, bytes32 leafHash_) external view returns (LeafStatus);
    /// @notice Reverts with {InvalidLeaf} unless the leaf is in the batch's tree and within its group.
    function checkLeaf(LeafProof calldata leaf) external view;
    function groupState(bytes32 batchId, uint256 group) external view returns (GroupState memory);
    /// @notice Whether the whole batch is void: its draw was not sealed in time, or its leaf list was not served.
    function isVoid(bytes32 batchId) external view returns (bool);
    function isListHeld(bytes32 batchId) external view returns (bool);
    /// @notice Claimed pay of a worker in a token that is still here, less its debts; 0 after a ruling that burns it.
    function lockedOf(address worker, address token) external view returns (uint256);
    function debtOf(address worker, address token) external view returns (uint256);
    /// @notice Number of rulings that burnt a worker's pay. A batch's pay is burnt once this exceeds its own generation.
    function generationOf(address worker) external view returns (uint32);
    function suspendedUntil(address worker) external view returns (uint64);
    /// @notice Both of the above, for {IBatches-postBatch}.
    function standingOf(address worker) external view returns (uint32 generation, uint64 suspended);
}
