// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Outcome} from "../interfaces/IRulings.sol";
import {IReferee, Question} from "../interfaces/IReferee.sol";

/// @notice Calls of referees with fixed gas. Referees that revert, spend their gas, or return too little or invalid data have given
/// no answer. At most three words of what they return are read.
library RefereeCall {
    uint256 internal constant ASK_GAS = 250_000;
    uint256 internal constant ANSWER_GAS = 80_000;
    uint256 internal constant JUROR_GAS = 400_000;

    /// @notice Thrown when the caller provides too little gas for the fixed amount: a referee cannot be starved.
    error NotEnoughGas();

    /// @return until the clock that the referee asks for; now if it failed
    function ask(IReferee referee, Question memory question) internal returns (uint256 until) {
        bytes memory data = abi.encodeCall(IReferee.ask, (question));
        (bool ok, uint256[3] memory words) = _call(address(referee), data, ASK_GAS, 32, false);
        return ok ? words[0] : block.timestamp;
    }

    function answer(IReferee referee, bytes32 caseId) internal returns (Outcome outcome, bool clear) {
        bytes memory data = abi.encodeCall(IReferee.answer, (caseId));
        (bool ok, uint256[3] memory words) = _call(address(referee), data, ANSWER_GAS, 64, true);
        if (ok && words[0] <= uint256(type(Outcome).max)) return (Outcome(words[0]), words[1] == 1);
    }

    function jurorCount(IReferee referee, bytes32 caseId, uint256 most) internal returns (uint256 count) {
        bytes memory data = abi.encodeCall(IReferee.jurorCount, (caseId));
        (bool ok, uint256[3] memory words) = _call(address(referee), data, ANSWER_GAS, 32, true);
        if (ok) return words[0] < most ? words[0] : most;
    }

    function jurorAt(IReferee referee, bytes32 caseId, uint256 i)
        internal
        returns (uint256 seat, address account, Outcome vote)
    {
        bytes memory data = abi.encodeCall(IReferee.jurorAt, (caseId, i));
        (bool ok, uint256[3] memory words) = _call(address(referee), data, ANSWER_GAS, 96, true);
        if (ok && words[1] <= type(uint160).max && words[2] <= uint256(type(Outcome).max)) {
            return (words[0], address(uint160(words[1])), Outcome(words[2]));
        }
    }

    function isJuror(IReferee referee, bytes32 caseId, address account) internal returns (bool) {
        bytes memory data = abi.encodeCall(IReferee.isJuror, (caseId, account));
        (bool ok, uint256[3] memory words) = _call(address(referee), data, JUROR_GAS, 32, true);
        return ok && words[0] == 1;
    }

    function _call(address referee, bytes memory data, uint256 gas_, uint256 size, bool isView)
        private
        returns (bool ok, uint256[3] memory words)
    {
        require((gasleft() * 63) / 64 > gas_ + 5_000, NotEnoughGas());
        assembly ("memory-safe") {
            switch isView
            case 0 { ok := call(gas_, referee, 0, add(data, 32), mload(data), words, size) }
            default { ok := staticcall(gas_, referee, add(data, 32), mload(data), words, size) }
            ok := and(ok, iszero(lt(returndatasize(), size)))
        }
    }
}
