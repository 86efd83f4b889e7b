// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @notice A place of 1,000 OPG in a module's array.
struct Seat {
    /// @dev Zero: empty.
    address account;
    /// @dev OPG, 1e-18, left in this place; locked slices included.
    uint96 stake;
    /// @dev Block in which it was taken.
    uint48 since;
    /// @dev Unix seconds from which the stake can leave; 0 while it stays.
    uint48 until;
    /// @dev Epoch (a day) of `lost`.
    uint32 epoch;
    /// @dev Lost in `epoch` by slices, the locked ones included.
    uint96 lost;
    /// @dev Locked slices, part of `stake`.
    uint96 locked;
}

/// @title Seats: equal places that draws pick from
/// @notice One array per module. An array never shrinks; a place is filled again only after its stake left. Nothing here is
/// walked.
interface ISeats {
    event SeatTaken(address indexed module, uint256 indexed index, address indexed account);
    event SeatLeaving(address indexed module, uint256 indexed index, uint64 until);
    event SeatFreed(address indexed module, uint256 indexed index, address indexed account, uint256 stake);
    event SeatToppedUp(address indexed module, uint256 indexed index, uint256 stake);
    event SliceLocked(address indexed module, uint256 indexed index, uint256 amount);
    event SliceUnlocked(address indexed module, uint256 indexed index, uint256 amount);
    /// @notice Emitted when stake goes to the module; `capped` if the epoch's limit of 5 % counts.
    event SeatSliced(address indexed module, uint256 indexed index, address indexed account, uint256 amount, bool capped);

    error NotAccount();
    error NotModule();
    error EmptySeat();
    error AlreadyLeaving();
    error NotReady(uint64 readyAt);
    error CountZero();
    error NotActive();

    function escrow() external view returns (address);
    /// @notice 1,000 OPG.
    function SEAT() external view returns (uint256);
    /// @notice 900 OPG: below, a seat is not drawn.
    function LEAST() external view returns (uint256);
    /// @notice 10 OPG.
    function SLICE() external view returns (uint256);
    /// @notice 50 OPG: what a seat loses at most per epoch, false matches aside.
    function EPOCH_LOSS() external view returns (uint256);

    /// @notice Takes `count` places (at most 16 per call) with free OPG of the caller, which is registered as auditor.
    function join(address module, uint256 count) external returns (uint256[] memory indices);
    /// @notice Fills a place up to 1,000 OPG from the caller's free OPG.
    function topUp(address module, uint256 index) external;
    /// @notice Begins to leave: the seat is bound until now + exit delay, and draws that end later skip it.
    function beginLeave(address module, uint256 index) external;
    /// @notice Pays the stake out to the account's free OPG and empties the place.
    function finishLeave(address module, uint256 index) external;

    function seatOf(address module, uint256 index) external view returns (Seat memory);
    /// @notice Length of a module's array, empty places included.
    function lengthOf(address module) external view returns (uint256);
    /// @notice Number of filled places.
    function filledOf(address module) external view returns (uint256);
    /// @notice Whether a place can be drawn: filled before block `takenBefore`, staying until `boundUntil` (Unix seconds), with at
    /// least {LEAST}. @return account its account, or zero
    function eligible(address module, uint256 index, uint256 takenBefore, uint256 boundUntil)
        external
        view
        returns (address account);

    // Only the module -------------------------------------------------------------------------------------------------------

    /// @notice Locks a slice. @return locked false if the epoch's limit is reached
    function lockSlice(uint256 index) external returns (bool locked);
    function unlockSlice(uint256 index) external;
    /// @notice Takes a locked slice into the module's free money. @return taken the amount
    function takeLocked(uint256 index) external returns (uint256 taken);
    /// @notice Takes at most `slices` slices within the epoch's limit. @return taken the amount
    function slice(uint256 index, uint256 slices) external returns (uint256 taken);
    /// @notice Takes at most `amount`, without the epoch's limit: for a false match. @return taken the amount
    function punish(uint256 index, uint256 amount) external returns (uint256 taken);
}
