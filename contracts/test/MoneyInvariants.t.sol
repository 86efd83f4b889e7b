// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {MoneyChecks} from "./MoneyChecks.sol";

contract MoneyInvariantsTest is MoneyChecks {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function setUp() public {
        startMoney();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(handler), handler.selectors());
    }

    /// @dev One campaign for all: each has a walk of its own otherwise, which costs most of the time.
    /// forge-config: default.invariant.runs = 16
    /// forge-config: default.invariant.shrink-run-limit = 100
    function invariant_moneyAndSeats() public view {
        checkMoneyAndSeats();
    }
}
