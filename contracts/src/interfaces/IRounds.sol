// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Group, Leaf, Summary} from "../libraries/Structs.sol";

/// @notice One drawn account of a round.
struct Drawn {
    address account;
    /// @dev Number of its seat, see {ISeats}.
    uint32 seat;
    /// @dev Block in which its summary was posted; 0 without one.
    uint48 summaryBlock;
    /// @dev Whether it was sliced because its summary was missing.
    bool sliced;
    /// @dev Whether a stray bit of its summary was proven, or an outcome of it was not shown: its checks are not paid.
    bool stray;
    /// @dev EIP-712 digest of the posted summary.
    bytes32 summaryHash;
}

/// @notice Rounds and clocks of a batch. Clocks are Unix seconds.
struct Progress {
    /// @dev Latest round: 0, or 1 and 2 after redraws.
    uint8 round;
    /// @dev Whether round 0 is drawn.
    bool isSealed;
    /// @dev Whether all summaries of round 0 were posted by a quarter of the window before its end, and no redraw began.
    bool complete;
    uint64 windowEnd;
    /// @dev Last moment to open a case: windowEnd if `complete` or not audited, else the end of the latest round.
    uint64 caseEnd;
    /// @dev Claims are possible after this: windowEnd if `complete` or not audited, else the end of all redraws.
    uint64 claimFrom;
    /// @dev Pay is free after this: windowEnd + settleDelay (E).
    uint64 free;
}

/// @title Rounds: draw, summaries, redraws
/// @notice t = the time of posting: the window ends at t + window, round r at windowEnd + grace + r · redrawTime, pay is free at
/// windowEnd + settleDelay (E). A batch with a class above 0 whose first draw is not sealed by windowEnd is void, see
/// {IRulings-voidUnsealed}. A summary counts only if it is posted here: any account that holds it may post it.
interface IRounds {
    /// @notice Emitted when a round's accounts are drawn.
    event BatchSealed(bytes32 indexed batchId, uint8 indexed round, bytes32 seed, address[] accounts, uint256[] seats);
    /// @notice Emitted when a round begins whose accounts the next block draws.
    event RedrawBegun(bytes32 indexed batchId, uint8 indexed round, uint8 wanted);
    event SummaryPosted(bytes32 indexed batchId, address indexed auditor, uint8 round, Summary summary, bytes bitmap);
    /// @notice Emitted when a drawn account has no posted summary at the end of its round.
    event SummaryMissed(bytes32 indexed batchId, address indexed auditor, uint8 round, uint256 sliced);
    /// @notice Emitted when an auditor loses a slice for a second summary or for contrary outcomes without a case, or a slice and
    /// fees for a stray bit; `id` names the fault.
    event AuditorSliced(bytes32 indexed batchId, address indexed auditor, bytes32 indexed id, uint256 amount);

    error NotSettlement();
    error WrongGroups();
    error InvalidLeaf();
    error NoFault();
    error AlreadyProven();
    error TooEarly(uint64 from);
    error TooLate(uint64 until);
    error NotAudited();
    error AlreadySealed();
    error NotSealed();
    error BlockHashUnknown();
    error NotDrawn();
    error InvalidSummary();
    error SummaryExists();
    error NothingToRedraw();

    /// @notice Draws the accounts of the batch's latest round from the hash of the block after its block, by the end of that round
    /// (round 0: of the window). Any account may call; in the second half of the window the call is repaid twice its gas from the
    /// worker's bond. Excluded: the worker, accounts of earlier rounds, and accounts whose signing key is one of these. No account is
    /// excluded because the worker names it, in a group or as its signing key: the worker would choose who is drawn.
    function seal(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk) external;
    /// @notice Seals round 0 if that is possible now. Only Batches.
    function sealPrevious(bytes32 batchId, Group[] calldata groups, uint256[] calldata atRisk) external;
    /// @notice Posts a summary by the end of its round. Any account that holds it may call; a fixed amount of gas is repaid from
    /// the worker's bond. The signer is the auditor or its signing key at the batch's block.
    function postSummary(Summary calldata summary, bytes calldata bitmap, bytes calldata signature) external;
    /// @notice Begins the next round, at most twice. Within a quarter of `redrawTime` after the end of a round: one account for each
    /// whose summary is missing (it is sliced). While cases can be opened: k accounts if all summaries of the round are posted and
    /// each reports leaves as inconclusive or not checked. {seal} draws from the block after this call.
    /// @param undecided All posted summaries of the round, or empty.
    function beginRedraw(bytes32 batchId, Summary[] calldata undecided) external;
    /// @notice Two summaries of one round, signed by one drawn auditor, cost it a slice.
    /// @param signatureA Is not read if `a` is the posted summary, whose signature was checked then.
    function proveSecondSummary(
        Summary calldata a,
        bytes calldata signatureA,
        Summary calldata b,
        bytes calldata signatureB
    ) external;
    /// @notice A bit of a posted summary for a leaf that the draw did not give to its auditor costs it a slice, and the fees of all
    /// its checks: groups that are not claimed pay it nothing, and for groups that are, its seat loses check fee · bits or the audit
    /// fees, whichever is more.
    function proveStrayBit(
        Summary calldata summary,
        bytes calldata bitmap,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        bytes32[] calldata proof
    ) external;
    /// @notice A posted summary that counts mismatches or failures, and whose auditor has no case and no excuse, costs it a slice, see
    /// {IChallenges-lacksCase}. After windowEnd + E, when every case of the batch is over; a seat that was drawn for it cannot leave
    /// before. Any account may call.
    function proveWithoutCase(Summary calldata summary) external;
    /// @notice Sets {Drawn-stray} of an auditor that showed no outcome. Only Demands. @return isFirst whether it was not set
    function forfeit(bytes32 batchId, address auditor) external returns (bool isFirst);
    /// @notice Slices the accounts of ended rounds whose summary is missing, once. Only Claims.
    function sliceMissing(bytes32 batchId) external;

    function batches() external view returns (address);
    /// @notice Whether a second summary (keccak256(abi.encode("summary", batchId, auditor))), a stray bit
    /// (keccak256(abi.encode("bit", batchId, auditor, index))) or contrary outcomes without a case
    /// (keccak256(abi.encode("case", batchId, auditor))) were proven.
    function isProven(bytes32 id) external view returns (bool);
    /// @notice Reverts with {IBatches-UnknownBatch}.
    function progressOf(bytes32 batchId) external view returns (Progress memory);
    /// @notice Seed (zero until sealed), the block before the one that draws, and the accounts of a round.
    function drawnOf(bytes32 batchId, uint8 round)
        external
        view
        returns (bytes32 seed, uint48 drawBlock, Drawn[] memory accounts);
    /// @notice The entry of an account that was drawn for the batch; its `account` is zero if it was not.
    function findDrawn(bytes32 batchId, address account) external view returns (uint8 round, Drawn memory drawn);
}
