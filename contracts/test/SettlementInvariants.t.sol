// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Cheats} from "./Cheats.sol";
import {SettlementHandler} from "./SettlementHandler.sol";

contract SettlementInvariantsTest is Cheats {
    SettlementHandler internal handler;

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function setUp() public {
        handler = new SettlementHandler();
        handler.setUp();
    }

    function targetContracts() public view returns (address[] memory all) {
        all = new address[](1);
        all[0] = address(handler);
    }

    function targetSelectors() public view returns (FuzzSelector[] memory all) {
        all = new FuzzSelector[](1);
        all[0] = FuzzSelector(address(handler), handler.selectors());
    }

    /// @dev One campaign for all: a sequence costs more than its checks.
    /// forge-config: default.invariant.runs = 24
    function invariantMoneyHoldsDrawsAndCountersAreExact() public {
        handler.check();
    }

    /// @dev The hook runs at the end of each sequence.
    function afterInvariant() public {
        handler.finish();
    }
}
