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

/// @title Claims: pay of batches, held leaves, release
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
    event LeafCleared(bytes32 indexed batchId, uint256 indexed index, bytes32 indexed leafHash);
    event LeafVoided(bytes32 indexed batchId, uint256 indexed index, bytes32 indexed leafHash, uint256 refunded);
    /// @notice Emitted when a case on the batch's leaf list is opened or closed.
    event ListHeld(bytes32 indexed batchId, bool held);
    event BatchVoided(bytes32 indexed batchId);
    event PayReleased(bytes32 indexed batchId, address indexed worker, address indexed token, uint256 amount);
    /// @notice Emitted when a worker owes money that its next releases in this token pay.
    event DebtAdded(address indexed worker, address indexed token, uint256 amount);
    event DebtPaid(address indexed worker, address indexed token, uint256 amount);

    error NotSettlement();
    error NotWorker();
    error WrongGroups();
    error InvalidLeaf();
    error InvalidSummaries();
    error InvalidRange();
    error TooEarly(uint64 from);
    error TooLate(uint64 until);
    error AlreadyClaimed(uint256 group);
    error LeafNotChecked(uint256 index);
    error LeafHasStatus(LeafStatus status);
    error BatchIsVoid();
    /// @notice Thrown when a batch that was not sealed in time is claimed before {IRulings-voidUnsealed}.
    error NotSealed();
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
    /// @notice The worker gives the price of a whole group up, once it could be claimed: it goes back to the payer. Auditors are still
    /// paid by {claim}. Earlier it would be a way out for a worker whose lie was drawn.
    function giveUp(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk, uint256 group) external;
    /// @notice Pays the claimed pay of a batch to the worker's payout account once windowEnd + E is over, less its debts, or burns it
    /// if a ruling of the last rung came after the batch and before its release. Any account may call.
    function release(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk) external;
    /// @notice Voids a leaf, or a leaf list, that is still held at windowEnd + E: no case can keep money. Any account may call.
    function expire(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk, Leaf calldata leaf) external;

    // Only contracts of this settlement -------------------------------------------------------------------------------------

    /// @notice Holds a leaf for a case until {IRulings-rule}. A leaf that {voidLeaf} voided stays void, and has a case all the same, which
    /// decides about the worker alone. Reverts once the time for cases is over, see {Progress-caseEnd}. The
    /// index type(uint32).max holds the batch's leaf list: no group can be claimed, the leaf's other fields are zero and `proof` is
    /// empty. Only Cases.
    function hold(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        bytes32[] calldata proof
    ) external;
    /// @notice Ends the hold of a leaf: paid or refunded; `withAudit` refunds its audit fee too, unless the group is claimed. Does
    /// nothing for a leaf that is not held. Only Rulings, which has checked the group. @return wasHeld whether it was held, or voided
    /// by {voidLeaf} @return price what was held, or refunded
    function resolve(bytes32 batchId, Group calldata group, Leaf calldata leaf, bool paid, bool withAudit)
        external
        returns (bool wasHeld, uint256 price);
    /// @notice Ends the hold of a leaf list; unless `paid` the batch is void. Only Rulings. @return wasHeld whether it was held
    function resolveList(bytes32 batchId, bool paid) external returns (bool wasHeld);
    /// @notice Voids a batch whose first draw was not sealed by the end of its window. Only Rulings.
    function voidUnsealed(bytes32 batchId) external;
    /// @notice Adds to what a worker's releases in a token pay first. Only Rulings.
    function addDebt(address worker, address token, uint256 amount) external;
    /// @notice Voids a leaf, held or paid; what is left of its price, and its audit fee if the group is not claimed, go back to the
    /// payer. A case on it goes on. Does nothing for a leaf that is void. Only Faults. @return refunded the amount
    function voidLeaf(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        bytes32[] calldata proof
    ) external returns (uint256 refunded);

    // Views -----------------------------------------------------------------------------------------------------------------

    function batches() external view returns (address);
    function leafHash(Leaf calldata leaf) external pure returns (bytes32);
    /// @notice Status of the leaf with this hash; {LeafStatus-Void} in a void batch.
    function leafStatus(bytes32 batchId, bytes32 leafHash_) external view returns (LeafStatus);
    function groupState(bytes32 batchId, uint256 group) external view returns (GroupState memory);
    /// @notice Whether the whole batch is void: its draw was not sealed in time, or its leaf list was not served.
    function isVoid(bytes32 batchId) external view returns (bool);
    function isListHeld(bytes32 batchId) external view returns (bool);
    /// @notice Claimed pay of a worker in a token that is still here, less its debts; 0 after a ruling that burns it.
    function lockedOf(address worker, address token) external view returns (uint256);
    /// @notice The part of {lockedOf} that batches posted in the current and in the last quarter of the settle delay earned: it stays
    /// here for at least half of the delay, so that a ruling on a batch that is posted now still finds it.
    function atRiskOf(address worker, address token) external view returns (uint256);
    function debtOf(address worker, address token) external view returns (uint256);
}
