// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Cheats} from "./Cheats.sol";
import {DemandsHandler} from "./DemandsHandler.sol";

contract DemandsInvariantsTest is Cheats {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    DemandsHandler private handler;

    function setUp() public {
        handler = new DemandsHandler();
        handler.setUp();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), handler.selectors());
    }

    /// forge-config: default.invariant.runs = 16
    function invariant_demandsTakeFromLiarsAlone() public view {
        handler.check();
    }

    /// @dev The hook runs at the end of each sequence.
    function afterInvariant() public {
        handler.finish();
    }
}
