// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBatches} from "../src/interfaces/IBatches.sol";
import {IClaims} from "../src/interfaces/IClaims.sol";
import {IRulings, Outcome} from "../src/interfaces/IRulings.sol";
import {Group, Leaf} from "../src/libraries/Structs.sol";

/// @notice Stands for Cases: any account may hold leaves and rule.
contract CaseStub {
    IBatches private immutable _batches;

    constructor(IBatches batches) {
        _batches = batches;
    }

    function hold(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        bytes32[] calldata proof
    ) external {
        IClaims(_batches.neighbours().claims).hold(batchId, groups, atRisk, leaf, proof);
    }

    function rule(
        bytes32 batchId,
        Group[] calldata groups,
        uint256[] calldata atRisk,
        Leaf calldata leaf,
        Outcome outcome,
        bool lastRung,
        address opener
    ) external {
        IRulings(_batches.neighbours().rulings).rule(batchId, groups, atRisk, leaf, outcome, lastRung, opener);
    }

    function takeBond(address worker, uint256 amount) external returns (uint256) {
        return IRulings(_batches.neighbours().rulings).takeBond(worker, amount);
    }

    function lockSlice(uint256 seat) external returns (uint256) {
        return _batches.lockSlice(seat);
    }

    function unlockSlice(uint256 seat, uint256 epoch) external {
        _batches.unlockSlice(seat, epoch);
    }

    function takeLocked(uint256 seat) external returns (uint256) {
        return _batches.takeLocked(seat);
    }

    function slice(uint256 seat, uint256 slices) external returns (uint256) {
        return _batches.slice(seat, slices);
    }

    function punish(uint256 seat, uint256 amount) external returns (uint256) {
        return _batches.punish(seat, amount);
    }
}
