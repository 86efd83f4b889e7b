// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReferee, Question} from "../src/interfaces/IReferee.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";

/// @notice A referee with the fault that a test sets.
contract HostileReferee is IReferee {
    enum Fault {
        None,
        Reverts,
        EatsGas,
        ReturnsMuch,
        ReturnsNothing,
        ReturnsInvalid,
        NeverAnswers
    }

    address public immutable cases;
    Fault public fault;

    constructor(address cases_) {
        cases = cases_;
    }

    function setFault(Fault fault_) external {
        fault = fault_;
    }

    function ask(Question calldata) external returns (uint256) {
        fault = fault;
        misbehave();
        // A clock of ten years.
        return block.timestamp + 3650 days;
    }

    function answer(bytes32) external view returns (Outcome, bool) {
        misbehave();
        return (Outcome.None, false);
    }

    function jurorCount(bytes32) external view returns (uint256) {
        misbehave();
        return type(uint256).max;
    }

    function jurorAt(bytes32, uint256 i) external view returns (uint256, address, Outcome) {
        misbehave();
        // Seats that do not exist, and accounts that never voted.
        return (1e9 + i, address(0), i % 2 == 0 ? Outcome.None : Outcome.Right);
    }

    function isJuror(bytes32, address) external view returns (bool) {
        misbehave();
        return false;
    }

    function misbehave() private view {
        if (fault == Fault.Reverts) revert("fault");
        if (fault == Fault.EatsGas) {
            assembly {
                invalid()
            }
        }
        if (fault == Fault.ReturnsMuch) {
            assembly {
                return(0, 100000)
            }
        }
        if (fault == Fault.ReturnsNothing) {
            assembly {
                return(0, 0)
            }
        }
        if (fault == Fault.ReturnsInvalid) {
            assembly {
                mstore(0, not(0))
                mstore(32, not(0))
                mstore(64, not(0))
                return(0, 96)
            }
        }
    }
}
