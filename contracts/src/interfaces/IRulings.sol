// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Group, Leaf} from "../libraries/Structs.sol";
import {IBounties} from "./IBounties.sol";

/// @notice A ruling on a case, see {ICases}.
enum Outcome {
    None,
    Right,
    Wrong,
    NotServed,
    Undecided
}

/// @title Rulings: what a case's outcome costs its worker
interface IRulings is IBounties {
    event LeafRuled(
        bytes32 indexed batchId, uint256 indexed index, bytes32 indexed leafHash, Outcome outcome, bool lastRung
    );
    /// @notice Emitted when a ruling of the last rung ends a worker's generation: its pay of that generation and its bond burn.
    event WorkerConvicted(address indexed worker, uint32 generation, address opener, uint256 bond);
    event PayBurnt(address indexed worker, uint32 generation, address indexed token, uint256 amount);
    /// @notice Emitted when a worker forfeits money for a leaf that it did not serve: `bond` OPG burnt now, `debt` of `token` later.
    event Forfeited(bytes32 indexed batchId, address indexed worker, address indexed token, uint256 bond, uint256 debt);
    event WorkerSuspended(address indexed worker, uint64 until);
    event BondTaken(address indexed worker, uint256 amount);

    error NotSettlement();
    error WrongGroups();

    /// @notice Carries a ruling out for a leaf: paid or refunded. A `Wrong` of the last rung burns all pay of the worker that is
    /// still here for batches posted before, claimed or not, with its bond, and suspends it: take the costs of the case by
    /// {takeBond} before. A leaf that is void by now stays void. `NotServed` forfeits max(2, 2 / (k · rate)) prices if the opener was
    /// drawn, else one; the third batch of an epoch (Unix day) with such a ruling suspends. For a leaf list (index
    /// type(uint32).max) all outcomes but `Right` void the batch. Only Cases.
    /// @param opener receives 10 % of what `Wrong` burns, at most 200 OPG for the ruling, after the exit delay; zero: all is burnt
    function rule(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        Outcome outcome,
        bool lastRung,
        address opener
    ) external;
    /// @notice Voids a batch whose first draw was not sealed by the end of its window; {IClaims-claim} refunds it then. To leave a draw
    /// unsealed is to withhold it: the worker forfeits as for a leaf list that was not served. Any account may call.
    function voidUnsealed(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk) external;
    /// @notice Takes at most `amount` OPG from a worker's bond. Only Cases. @return taken the amount, now free money of Cases
    function takeBond(address worker, uint256 amount) external returns (uint256 taken);
    /// @notice Burns pay of an ended generation, less the opener's tenth. Only Claims.
    function burnPay(address worker, uint32 generation, address token, uint256 amount) external;
    /// @notice Only Faults.
    function suspend(address worker) external;

    function batches() external view returns (address);
    /// @notice Number of rulings that burnt a worker's pay. A batch's pay is burnt once this exceeds its own generation.
    function generationOf(address worker) external view returns (uint32);
    function suspendedUntil(address worker) external view returns (uint64);
    /// @notice Both of the above.
    function standingOf(address worker) external view returns (uint32 generation, uint64 suspended);
    /// @notice First opener of the case that ended a generation, and the time from which its bounties are paid.
    function convictionOf(address worker, uint32 generation) external view returns (address opener, uint64 readyAt);
}
