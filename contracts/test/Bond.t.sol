// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {BatchParameters, IBatches} from "../src/interfaces/IBatches.sol";
import {Purpose} from "../src/interfaces/IEscrow.sol";
import {Group} from "../src/libraries/Structs.sol";
import {Posted, SettlementWorld} from "./SettlementWorld.sol";

/// @notice A module that asks for a bond of a tenth of what a worker has unreleased.
contract BondTest is SettlementWorld {
    function parameters() internal pure override returns (BatchParameters memory p) {
        p = super.parameters();
        p.bondBps = 1000;
    }

    function draftOf(uint256 price) internal returns (Posted memory) {
        Group[] memory groups = new Group[](1);
        groups[0] = groupIn(address(opg), 1, 100, price);
        return draft(worker, groups);
    }

    function testRefusesABatchWithoutABondOfATenth() public {
        expectPost(draftOf(100e18), IBatches.BondTooLow.selector);
        pledgeOpg(address(batches), worker, Purpose.Bond, 10e18);
        post(draftOf(100e18));
    }

    function testCountsAllBatchesWhosePayIsNotReleased() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 10e18);
        post(draftOf(100e18));
        expectPost(draftOf(1e18), IBatches.BondTooLow.selector);
    }

    function testDoesNotCountABondThatIsLeaving() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 10e18);
        vm.prank(worker);
        escrow.beginUnpledge(address(batches), Purpose.Bond, 1);
        expectPost(draftOf(100e18), IBatches.BondTooLow.selector);
    }
}
