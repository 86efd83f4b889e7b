// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Group, Leaf} from "../libraries/Structs.sol";
import {LeafStatus} from "./IClaims.sol";
import {Drawn, Progress} from "./IRounds.sol";

/// @notice One round of a batch. `seed` is zero until it is drawn.
struct RoundView {
    bytes32 seed;
    uint48 drawBlock;
    Drawn[] accounts;
}

/// @notice All rounds of a batch and its clocks.
struct DrawView {
    Progress progress;
    RoundView[] rounds;
    /// @dev Whether the whole batch is void.
    bool isVoid;
}

/// @notice A drawn account and its duty for one leaf.
struct Duty {
    address auditor;
    uint8 round;
    /// @dev Whether the draw gave the leaf to this account.
    bool drawn;
    /// @dev Whether its summary is posted, and its digest.
    bool summaryPosted;
    bytes32 summaryHash;
}

/// @notice State of one leaf, for a reader that holds its path.
struct ReceiptState {
    address worker;
    /// @dev Unix seconds.
    uint64 postedAt;
    LeafStatus status;
    bool isVoid;
    /// @dev Whether a case on the batch's leaf list is open.
    bool listHeld;
    bool claimed;
    /// @dev Whether a ruling of the last rung burns the worker's pay of this batch.
    bool convicted;
    /// @dev Whether the window is over, no case can be opened any more and none is open on this leaf or its list.
    bool isFinal;
    /// @dev Rate at which each drawn account checks this leaf, of 2^64.
    uint256 rate;
    Progress progress;
    Duty[] duties;
}

/// @title Lens: what readers of receipts ask, in one call
interface ILens {
    error InvalidLeaf();

    /// @notice State of a leaf. Reverts with {InvalidLeaf} unless the leaf, its path and the groups are the batch's.
    function receiptState(
        bytes32 batchId,
        Leaf calldata leaf,
        bytes32[] calldata proof,
        Group[] calldata groups,
        uint256[] calldata atRisk
    ) external view returns (ReceiptState memory);
    function drawOf(bytes32 batchId) external view returns (DrawView memory);
    function batches() external view returns (address);
}
