// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CasesHandler} from "./CasesHandler.sol";
import {Cheats} from "./Cheats.sol";

contract CasesInvariantsTest is Cheats {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    CasesHandler private handler;

    function setUp() public {
        handler = new CasesHandler();
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

    /// @dev One campaign for all: a sequence costs more than its checks.
    /// forge-config: default.invariant.runs = 24
    function invariant_juriesAndRulingsAreRight() public view {
        handler.check();
    }

    /// @dev The hook runs at the end of each sequence.
    function afterInvariant() public {
        handler.finish();
    }
}
