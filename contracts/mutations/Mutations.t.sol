// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CasesHandler} from "../test/CasesHandler.sol";
import {DemandsHandler} from "../test/DemandsHandler.sol";
import {MoneyChecks} from "../test/MoneyChecks.sol";
import {SettlementHandler} from "../test/SettlementHandler.sol";

/// @notice Each invariant detects its mutations: walks of the handlers over contracts in which one mutation of `mutations.json` is
/// active, and the same walks without it. scripts/mutations.ts generates these contracts.
contract MutationsTest is MoneyChecks {
    /// @dev Actions in their order, again and again. Without actions those of the handler, at random.
    struct Plan {
        string walk;
        string[] actions;
        /// Assertion that the mutation violates first.
        string breaks;
    }

    /// @dev The length of its code is the number of the active mutation.
    address private constant SWITCH = address(0x6d75746174696f6e);
    uint256 private constant SEEDS = 8;
    uint256 private constant STEPS = 48;
    /// @dev Steps between two checks, which cost more than the steps.
    uint256 private constant INTERVAL = 8;
    /// @dev A hostile token takes all gas of its call.
    uint256 private constant ACTION_GAS = 1 << 30;

    error Survived();
    error Violated(string what, uint256 steps);

    function testMutationsOfMoneyAreDetected() public {
        detectAll("money");
    }

    function testMutationsOfSettlementAreDetected() public {
        detectAll("settlement");
    }

    function testMutationsOfCasesAreDetected() public {
        detectAll("cases");
    }

    function testMutationsOfDemandsAreDetected() public {
        detectAll("demands");
    }

    function detectAll(string memory walk) private {
        string memory json = vm.readFile("mutations.json");
        string memory survivors;
        uint256 count;
        for (uint256 i; vm.keyExistsJson(json, at(i, "name")); ++i) {
            if (!same(vm.parseJsonString(json, at(i, "walk")), walk)) continue;
            ++count;
            Plan memory plan;
            plan.walk = walk;
            plan.breaks = vm.parseJsonString(json, at(i, "breaks"));
            if (vm.keyExistsJson(json, at(i, "actions"))) plan.actions = vm.parseJsonStringArray(json, at(i, "actions"));
            string memory found = detect(i + 1, plan);
            if (bytes(found).length == 0) continue;
            survivors = string.concat(survivors, vm.parseJsonString(json, at(i, "name")), " (", found, "); ");
        }
        assertTrue(count != 0, "there are mutations");
        assertTrue(bytes(survivors).length == 0, survivors);
    }

    /// @dev Empty if the first violation of a walk is that of the invariant, and the walk has none without the mutation; else what
    /// was found.
    function detect(uint256 number, Plan memory plan) private returns (string memory found) {
        found = "survived";
        for (uint256 seed; seed < SEEDS; ++seed) {
            vm.etch(SWITCH, new bytes(number));
            (string memory what, uint256 steps) = violation(plan, seed, STEPS + 1);
            if (bytes(what).length != 0) found = what;
            if (!same(what, plan.breaks)) continue;
            vm.etch(SWITCH, "");
            (what,) = violation(plan, seed, steps);
            return bytes(what).length == 0 ? "" : string.concat(what, ", without the mutation");
        }
    }

    /// @dev The first violation of a walk, and its number of steps; empty without one.
    function violation(Plan memory plan, uint256 seed, uint256 steps) private returns (string memory what, uint256) {
        try this.walk(plan, seed, steps) {} catch (bytes memory reason) {
            if (bytes4(reason) == Survived.selector) return ("", steps);
            if (bytes4(reason) != Violated.selector) return ("a revert outside of an action", steps);
            return abi.decode(argumentsOf(reason), (string, uint256));
        }
    }

    /// @dev Reverts always, so that the next walk begins with the same state. At its end time alone has to free all money.
    function walk(Plan calldata plan, uint256 seed, uint256 steps) external {
        SettlementHandler walker;
        bytes4[] memory actions;
        bool ofMoney = same(plan.walk, "money");
        if (ofMoney) {
            startMoney();
            actions = handler.selectors();
        } else {
            walker = walkerOf(plan.walk);
            walker.setUp();
            actions = walker.selectors();
        }
        for (uint256 step; step < STEPS && step < steps; ++step) {
            uint256 i = plan.actions.length == 0 ? uint256(keccak256(abi.encode(seed, step))) % actions.length : 0;
            bytes4 action = plan.actions.length == 0
                ? actions[i]
                : bytes4(keccak256(bytes(plan.actions[step % plan.actions.length])));
            act(ofMoney ? address(handler) : address(walker), action, seed, step);
            if (step % INTERVAL != INTERVAL - 1) continue;
            if (ofMoney) try this.checkMoney() {} catch (bytes memory reason) { violated(reason, "check", step + 1); }
            else try walker.check() {} catch (bytes memory reason) { violated(reason, "check", step + 1); }
        }
        if (!ofMoney && steps > STEPS) {
            try walker.finish() {} catch (bytes memory reason) { violated(reason, "time frees all money", steps); }
        }
        revert Survived();
    }

    /// @dev The handlers have the same functions.
    function walkerOf(string memory name) private returns (SettlementHandler) {
        if (same(name, "cases")) return SettlementHandler(address(new CasesHandler()));
        if (same(name, "demands")) return SettlementHandler(address(new DemandsHandler()));
        return new SettlementHandler();
    }

    function checkMoney() external view {
        checkMoneyAndSeats();
    }

    /// @dev The handlers' actions do not revert.
    function act(address target, bytes4 action, uint256 seed, uint256 step) private {
        uint256[5] memory r;
        for (uint256 i; i < 5; ++i) r[i] = uint256(keccak256(abi.encode(seed, step, i)));
        (bool done, bytes memory reason) =
            target.call{gas: ACTION_GAS}(abi.encodeWithSelector(action, r[0], r[1], r[2], r[3], r[4]));
        if (!done) violated(reason, "an action reverts", step + 1);
    }

    /// @dev With the text of the assertion that failed, if it was one.
    function violated(bytes memory reason, string memory what, uint256 steps) private pure {
        if (bytes4(reason) == Untrue.selector) what = abi.decode(argumentsOf(reason), (string));
        else if (bytes4(reason) == Unequal.selector) (what,,) = abi.decode(argumentsOf(reason), (string, uint256, uint256));
        revert Violated(what, steps);
    }

    /// @dev Of an error, whose first four bytes are its selector.
    function argumentsOf(bytes memory reason) private pure returns (bytes memory arguments) {
        arguments = new bytes(reason.length - 4);
        for (uint256 i; i < arguments.length; ++i) arguments[i] = reason[i + 4];
    }

    function at(uint256 i, string memory key) private pure returns (string memory) {
        return string.concat(".[", vm.toString(i), "].", key);
    }

    function same(string memory a, string memory b) private pure returns (bool) {
        return keccak256(bytes(a)) == keccak256(bytes(b));
    }
}
