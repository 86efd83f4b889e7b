// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice A stake of 1,000 OPG that can be drawn. Its number counts from 1 in each module and is never used again.
struct Seat {
    /// @dev Zero: no such seat, or its stake has left.
    address account;
    /// @dev OPG, 1e-18, left in this seat; locked slices included.
    uint96 stake;
    /// @dev Lost in `epoch` by slices, the locked ones included.
    uint80 lost;
    /// @dev Locked slices, part of `stake`.
    uint80 locked;
    /// @dev Epoch (Unix days) of `lost`.
    uint24 epoch;
    /// @dev Place in the module's array plus one; 0 while the seat is in none.
    uint32 place;
    /// @dev Unix seconds from which the stake can leave; 0 while it stays.
    uint40 until;
}

/// @title Seats: equal stakes that draws pick from
/// @notice One array of places per module. It has no gaps: a seat that begins to leave, or falls below {LEAST}, gives its place
/// to the last one. The array of every past block can be read, so that no later joining or leaving changes a draw. The stake of
/// a seat that left the array stays bound for the module's exit delay. No function walks the array.
interface ISeats {
    /// @notice Emitted when a seat is taken, with its whole stake.
    event SeatTaken(address indexed module, uint256 indexed seat, address indexed account);
    /// @notice Emitted when a place of the array has a new seat, or none (`seat` 0, `place` = `length`) after it became shorter.
    event PlaceSet(address indexed module, uint256 indexed place, uint256 seat, uint256 length);
    event SeatLeaving(address indexed module, uint256 indexed seat, uint64 until);
    /// @notice Emitted when the stake of a seat is paid out.
    event SeatLeft(address indexed module, uint256 indexed seat, address indexed account, uint256 stake);
    event SeatToppedUp(address indexed module, uint256 indexed seat, uint256 stake);
    event SliceLocked(address indexed module, uint256 indexed seat, uint256 amount);
    /// @notice Emitted when a slice is unlocked; `epoch` is that of its lock.
    event SliceUnlocked(address indexed module, uint256 indexed seat, uint256 amount, uint256 epoch);
    /// @notice Emitted when stake goes to the module. `locked`: a locked slice, counted when it was locked. `capped`: the epoch's
    /// limit counts it now.
    event SeatSliced(
        address indexed module, uint256 indexed seat, address indexed account, uint256 amount, bool locked, bool capped
    );

    error InvalidNeighbour(address neighbour);
    error NotAccount();
    error UnknownSeat();
    error AlreadyLeaving();
    error NotReady(uint64 readyAt);
    /// @notice Thrown when a seat with a locked slice leaves: its case must be closed first.
    error SliceIsLocked();
    error NoSliceLocked();
    error InvalidCount();
    error NotAuditor();
    error NothingToAdd();
    error FutureBlock();

    function escrow() external view returns (address);
    function nodes() external view returns (address);
    /// @notice 1,000 OPG.
    function SEAT() external view returns (uint256);
    /// @notice 900 OPG: below, a seat is not drawn.
    function LEAST() external view returns (uint256);
    /// @notice 10 OPG.
    function SLICE() external view returns (uint256);
    /// @notice 50 OPG: what a seat loses at most per epoch (Unix day), false matches aside.
    function EPOCH_LOSS() external view returns (uint256);
    /// @notice Number of seats that one call of {join} can take: 8.
    function MAX_COUNT() external view returns (uint256);

    /// @notice Takes `count` seats with free OPG of the caller, which is registered as auditor. @return first the number of the
    /// first seat; the others follow
    function join(address module, uint256 count) external returns (uint256 first);
    /// @notice Fills a seat up to 1,000 OPG from the caller's free OPG. A seat that was below {LEAST} is drawn again from now on.
    function topUp(address module, uint256 seat) external;
    /// @notice Begins to leave: the seat is not drawn for later batches, and its stake stays bound until now + exit delay.
    function beginLeave(address module, uint256 seat) external;
    /// @notice Pays the stake out to the account's free OPG.
    function finishLeave(address module, uint256 seat) external;

    function seatOf(address module, uint256 seat) external view returns (Seat memory);
    /// @notice Number of seats that a module ever had.
    function seatCount(address module) external view returns (uint256);
    /// @notice Length of a module's array now.
    function lengthOf(address module) external view returns (uint256);
    /// @notice Length of a module's array before `blockNumber`: at the end of the block that precedes it.
    function lengthBefore(address module, uint256 blockNumber) external view returns (uint256);
    /// @notice The seat at a place of the array before `blockNumber`; 0 from its length on.
    function seatBefore(address module, uint256 place, uint256 blockNumber) external view returns (uint256 seat);
    /// @notice Draws up to `count` distinct accounts with {Draw-place}, in at most {Draw-TRIES} tries, from the array before
    /// `blockNumber`, which is the block of the batch. It skips seats that now have less than {LEAST} or can leave before
    /// `boundUntil` (Unix seconds), accounts in `excluded`, and accounts whose signing key before `blockNumber` is in it.
    function draw(
        address module,
        bytes32 seed,
        uint256 blockNumber,
        uint256 boundUntil,
        uint256 count,
        address[] calldata excluded
    ) external view returns (address[] memory accounts, uint256[] memory seats);

    // Only the module of the seat: the caller ---------------------------------------------------------------------------------

    /// @notice Locks a slice. @return epoch the epoch that counts it, for {unlockSlice}; 0 if the epoch's limit is reached or the
    /// seat has no slice left
    function lockSlice(uint256 seat) external returns (uint256 epoch);
    /// @notice Unlocks a slice that was locked in `epoch`; the limit of that epoch no longer counts it.
    function unlockSlice(uint256 seat, uint256 epoch) external;
    /// @notice Takes a locked slice into the module's free money. @return taken the amount
    function takeLocked(uint256 seat) external returns (uint256 taken);
    /// @notice Takes at most `slices` slices within the epoch's limit. @return taken the amount; 0 for a seat whose stake has left
    function slice(uint256 seat, uint256 slices) external returns (uint256 taken);
    /// @notice Takes at most `amount`, without the epoch's limit: for a false match. @return taken the amount
    function punish(uint256 seat, uint256 amount) external returns (uint256 taken);
}
