// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CaseParameters, ICases} from "../src/interfaces/ICases.sol";
import {IJury} from "../src/interfaces/IJury.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {CaseWorld} from "./CaseWorld.sol";
import {HostileReferee} from "./HostileReferee.sol";

/// @notice K13: both rungs are referees that misbehave.
contract RefereesTest is CaseWorld {
    function deployJury(address predicted, bool) internal override returns (IJury) {
        return IJury(address(new HostileReferee(predicted)));
    }

    function testK13CaseClosesInTimeWithEveryFaultOfBothReferees() public {
        for (uint256 fault; fault <= uint256(HostileReferee.Fault.NeverAnswers); ++fault) {
            HostileReferee(address(first)).setFault(HostileReferee.Fault(fault));
            HostileReferee(address(last)).setFault(HostileReferee.Fault(fault));
            Posted memory p = post(1);
            uint256 payerBefore = freeOf(payer);
            uint256 opened = block.timestamp;
            bytes32 caseId = openParty(p, 0, payer);
            assertTrue(cases.getCase(caseId).until <= opened + 15, "stored clock is capped");
            vm.warp(cases.getCase(caseId).until);
            cases.advance(caseId);
            assertTrue(cases.getCase(caseId).until <= opened + 30, "stored clock is capped again");
            vm.warp(cases.getCase(caseId).until);
            close(p, 0);
            assertTrue(block.timestamp <= opened + 35, "closed in time");
            assertEq(uint256(cases.getCase(caseId).outcome), uint256(Outcome.Undecided), "undecided");
            assertEq(payerBefore - freeOf(payer), 10e18, "half of the bond");
            assertEq(freeOf(address(cases)), 0, "nothing remains");
        }
    }

    function testK13CallerWithLittleGasCannotStarveAReferee() public {
        Posted memory p = post(1);
        bytes32 caseId = openParty(p, 0, payer);
        vm.warp(cases.getCase(caseId).until);
        (bool ok,) = address(cases).call{gas: 90_000}(abi.encodeCall(ICases.advance, (caseId)));
        assertTrue(!ok, "reverts");
        assertEq(uint256(cases.getCase(caseId).rung), 0, "unchanged");
        (ok,) = address(cases).call{gas: 600_000}(abi.encodeCall(ICases.advance, (caseId)));
        assertTrue(ok, "advances with enough gas");
    }

    function testConstructorRejectsParametersAndNeighbours() public {
        CaseParameters memory p = caseParameters();
        p.appeal = 4;
        rejected(p, ICases.InvalidParameters.selector);
        p = caseParameters();
        p.vote = 30;
        rejected(p, ICases.InvalidParameters.selector);
        // Its own address is not the one that its neighbours name.
        rejected(caseParameters(), ICases.InvalidNeighbour.selector);
    }

    function rejected(CaseParameters memory p, bytes4 selector) private {
        try this.build(p) {
            revert Untrue("rejected");
        } catch (bytes memory reason) {
            assertEq(bytes32(bytes4(reason)), bytes32(selector), "reason");
        }
    }

    function build(CaseParameters calldata p) external {
        vm.deployCode("Cases.sol:Cases", abi.encode(module, first, last, challenges, p));
    }
}
