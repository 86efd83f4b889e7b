// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IBounties} from "./interfaces/IBounties.sol";

/// @notice Shares of burnt money that are paid after the exit delay, so that no account gets its own stake back sooner by proving a
/// fault of its own.
abstract contract Bounties is IBounties {
    using SafeCast for uint256;

    struct Bounty {
        address to;
        uint64 readyAt;
        address token;
        uint128 amount;
    }

    mapping(uint256 id => Bounty) private _bounties;
    uint256 private _count;

    /// @inheritdoc IBounties
    function payBounty(uint256 id) external {
        Bounty memory bounty = _bounties[id];
        if (bounty.to == address(0)) revert UnknownBounty();
        if (block.timestamp < bounty.readyAt) revert NotReady(bounty.readyAt);
        delete _bounties[id];
        emit BountyPaid(id, bounty.to, bounty.token, bounty.amount);
        _payBounty(bounty.to, bounty.token, bounty.amount);
    }

    /// @inheritdoc IBounties
    function bountyOf(uint256 id)
        external
        view
        returns (address to, address token, uint256 amount, uint64 readyAt)
    {
        Bounty memory bounty = _bounties[id];
        return (bounty.to, bounty.token, bounty.amount, bounty.readyAt);
    }

    function _promise(address to, address token, uint256 amount, uint64 readyAt) internal {
        if (amount == 0) return;
        uint256 id = ++_count;
        _bounties[id] = Bounty(to, readyAt, token, amount.toUint128());
        emit BountyPromised(id, to, token, amount, readyAt);
    }

    function _payBounty(address to, address token, uint256 amount) internal virtual;
}
