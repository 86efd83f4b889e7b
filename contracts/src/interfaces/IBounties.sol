// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Bounties: shares of burnt money, paid after the exit delay
interface IBounties {
    event BountyPromised(uint256 indexed id, address indexed to, address token, uint256 amount, uint64 readyAt);
    event BountyPaid(uint256 indexed id, address indexed to, address token, uint256 amount);

    error UnknownBounty();
    error NotReady(uint64 readyAt);

    /// @notice Pays a bounty whose time has come. Any account may call.
    function payBounty(uint256 id) external;
    /// @notice Zeros for a bounty that does not exist or is paid.
    function bountyOf(uint256 id) external view returns (address to, address token, uint256 amount, uint64 readyAt);
}
