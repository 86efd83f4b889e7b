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

    /// @dev Actions that move a batch forward are called more often.
    function targetSelectors() public view returns (FuzzSelector[] memory all) {
        bytes4[18] memory selectors = [
            handler.postBatch.selector,
            handler.postBatch.selector,
            handler.pass.selector,
            handler.sealBatch.selector,
            handler.sealBatch.selector,
            handler.postSummary.selector,
            handler.postSummary.selector,
            handler.beginRedraw.selector,
            handler.holdLeaf.selector,
            handler.holdLeafList.selector,
            handler.ruleCase.selector,
            handler.claimGroups.selector,
            handler.openUnchecked.selector,
            handler.giveUp.selector,
            handler.releasePay.selector,
            handler.voidLeaf.selector,
            handler.changeBond.selector,
            handler.leaveSeat.selector
        ];
        all = new FuzzSelector[](1);
        all[0].addr = address(handler);
        all[0].selectors = new bytes4[](20);
        for (uint256 i; i < 18; ++i) all[0].selectors[i] = selectors[i];
        all[0].selectors[18] = handler.changeToken.selector;
        all[0].selectors[19] = handler.voidUnsealed.selector;
    }

    /// @dev One campaign for all: a sequence costs more than its checks.
    /// forge-config: default.invariant.runs = 24
    function invariantMoneyHoldsDrawsAndCountersAreExact() public {
        handler.checkMoney();
        handler.checkHeld();
        handler.checkDraws();
        handler.checkCounters();
    }

    /// @dev The hook runs at the end of each sequence.
    function afterInvariant() public {
        handler.finish();
    }
}
