// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Burnable} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Burnable.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";

/// @title The network's token, used for stake and bonds
/// @notice ERC-20 with EIP-2612 permits and EIP-3009 authorizations. The constructor mints the whole supply; no account can mint
/// afterwards. Holders can burn their own tokens.
contract OPG is ERC20, ERC20Burnable, ERC20Permit, ERC3009 {
    /// @notice One billion OPG, in 1e-18 OPG.
    uint256 public constant SUPPLY = 1_000_000_000e18;

    /// @notice Thrown when `recipients` and `amounts` differ in length.
    error LengthMismatch();
    /// @notice Thrown when `amounts` add up to `sum` instead of {SUPPLY}.
    error WrongSupply(uint256 sum);

    constructor(address[] memory recipients, uint256[] memory amounts)
        ERC20("OpenGradient", "OPG")
        ERC20Permit("OpenGradient")
    {
        require(recipients.length == amounts.length, LengthMismatch());
        for (uint256 i; i < recipients.length; ++i) {
            _mint(recipients[i], amounts[i]);
        }
        require(totalSupply() == SUPPLY, WrongSupply(totalSupply()));
    }
}
