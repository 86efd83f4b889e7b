// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {CaseParameters, CaseStatus, ICases} from "../src/interfaces/ICases.sol";
import {LeafProof} from "../src/interfaces/IFaults.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {Job} from "../src/libraries/Structs.sol";
import {IJury} from "../src/interfaces/IJury.sol";
import {CaseSettlementWorld} from "./CaseSettlementWorld.sol";

/// @notice Gas of each step of a case with the recommended rungs, 7 and 31 seats among 64 auditors. Every step is at most 1 M gas,
/// with the base and the calldata of its transaction. The figures are logged (-vv).
contract CasesGasTest is CaseSettlementWorld {
    event log_named_uint(string name, uint256 value);

    uint256 private constant MOST = 1_000_000;

    function auditorCount() internal pure override returns (uint256) {
        return 64;
    }

    function caseParameters() internal pure override returns (CaseParameters memory) {
        return CaseParameters(10, 5, 5, 7, 31, 7, 20e18, JUROR_GAS);
    }

    function testGasOfEveryStepToARulingOfTheLastRung() public {
        Posted memory p = post(64);
        Audit memory a = audit(p, auditors[0], outcomesOf(64, 4));
        LeafProof memory leaf = leafProof(p, 9);
        bytes memory data = abi.encodeCall(challenges.openDrawn, (leaf, a.summary, a.outcomes[9], pathOf(a, 9), false));
        measure("open by a drawn auditor", a.summary.auditor, address(challenges), data);
        bytes32 caseId = caseOf(p, 9);
        Job memory job = jobFor(p.leaves[9]);
        data = abi.encodeCall(challenges.openParty, (leaf, requester, job));
        measure("join by the requester", requester, address(challenges), data);

        rung(first, caseId, Outcome.Wrong, "first");
        measure("advance", outsider, address(cases), abi.encodeCall(ICases.advance, (caseId)));
        measure("appeal", outsider, address(cases), abi.encodeCall(ICases.appeal, (caseId, outsider, 0)));
        rung(last, caseId, Outcome.Wrong, "last");
        pages(p, caseId);
    }

    function testGasOfClosingACaseOfSilentJurors() public {
        Posted memory p = post(64);
        Audit memory a = audit(p, auditors[0], outcomesOf(64, 4));
        bytes32 caseId = openDrawn(p, a, 9, false);
        drawJury(first, caseId);
        vm.warp(cases.getCase(caseId).until);
        measure("advance to the last rung", outsider, address(cases), abi.encodeCall(ICases.advance, (caseId)));
        drawJury(last, caseId);
        vm.warp(cases.getCase(caseId).until);
        pages(p, caseId);
    }

    function testGasOfADrawWhereManySeatsBelongToParties() public {
        register(payer, 4);
        joinSeats(address(module), payer, 16);
        joinSeats(address(module), payer, 16);
        mine(1);
        Posted memory p = post(1);
        bytes32 caseId = openParty(p, 0, requester);
        vm.warp(cases.getCase(caseId).until);
        cases.advance(caseId);
        mine(2);
        measure("draw with parties", outsider, address(last), abi.encodeCall(IJury.draw, (caseId)));
        assertTrue(last.jurorCount(caseId) >= 7, "a jury");
    }

    function testGasOpen() public {
        vm.pauseGasMetering();
        Posted memory p = post(64);
        Audit memory a = audit(p, auditors[0], outcomesOf(64, 4));
        step(
            auditors[0],
            address(challenges),
            abi.encodeCall(challenges.openDrawn, (leafProof(p, 9), a.summary, a.outcomes[9], pathOf(a, 9), false))
        );
    }

    function testGasVoteAndReveal() public {
        vm.pauseGasMetering();
        (, bytes32 caseId) = openMismatch();
        drawJury(first, caseId);
        address juror = ownerOf(first, caseId, 0);
        bytes32 commitment = first.commitmentOf(caseId, juror, Outcome.Wrong, true, "salt", juror);
        step(juror, address(first), abi.encodeCall(IJury.commit, (caseId, juror, 1, commitment)));
        vm.pauseGasMetering();
        (, uint64 voteEnd,) = first.clocksOf(caseId);
        vm.warp(voteEnd);
        step(juror, address(first), abi.encodeCall(IJury.reveal, (caseId, 0, Outcome.Wrong, true, "salt")));
    }

    function testGasDrawOfTheLastRung() public {
        vm.pauseGasMetering();
        (, bytes32 caseId) = openMismatch();
        vm.warp(cases.getCase(caseId).until);
        cases.advance(caseId);
        mine(2);
        step(outsider, address(last), abi.encodeCall(IJury.draw, (caseId)));
    }

    function testGasAdvanceAndCloseOfTheFirstRung() public {
        vm.pauseGasMetering();
        (Posted memory p, bytes32 caseId) = openMismatch();
        voteAll(first, caseId, Outcome.Wrong);
        step(outsider, address(cases), abi.encodeCall(ICases.advance, (caseId)));
        vm.pauseGasMetering();
        vm.warp(cases.getCase(caseId).until);
        step(outsider, address(cases), abi.encodeCall(ICases.close, (caseId, p.groups, p.atRisk, p.leaves[0])));
        vm.pauseGasMetering();
    }

    /// @dev One call with its gas metered.
    function step(address sender, address target, bytes memory data) private {
        address[9] memory cold = [
            address(cases),
            address(challenges),
            address(first),
            address(last),
            address(escrow),
            address(seats),
            address(module),
            address(claims),
            address(rulings)
        ];
        for (uint256 i; i < cold.length; ++i) vm.cool(cold[i]);
        vm.prank(sender);
        vm.resumeGasMetering();
        (bool ok,) = target.call(data);
        assertTrue(ok, "step");
    }

    function pages(Posted memory p, bytes32 caseId) private {
        bytes memory data = abi.encodeCall(ICases.close, (caseId, p.groups, p.atRisk, p.leaves[9]));
        uint256 count;
        while (cases.getCase(caseId).status != CaseStatus.Closed) {
            measure("page of close", outsider, address(cases), data);
            ++count;
        }
        emit log_named_uint("pages of close", count);
    }

    function rung(IJury jury, bytes32 caseId, Outcome vote, string memory name) private {
        mine(2);
        measure(string.concat("draw of the rung: ", name), outsider, address(jury), abi.encodeCall(IJury.draw, (caseId)));
        uint256 count = jury.jurorCount(caseId);
        assertEq(count, jury.size(), "full");
        for (uint256 i; i < count; ++i) {
            address juror = ownerOf(jury, caseId, i);
            bytes32 commitment = jury.commitmentOf(caseId, juror, vote, true, "salt", juror);
            bytes memory data = abi.encodeCall(IJury.commit, (caseId, juror, 1 << i, commitment));
            if (i < 2) measure("commit", juror, address(jury), data);
            else commit(jury, caseId, juror, vote);
        }
        for (uint256 i; i < count; ++i) {
            address juror = ownerOf(jury, caseId, i);
            bytes memory data = abi.encodeCall(IJury.reveal, (caseId, i, vote, true, "salt"));
            if (i < 2) measure("reveal", juror, address(jury), data);
            else reveal(jury, caseId, i, juror, vote);
        }
    }

    function measure(string memory name, address sender, address target, bytes memory data) private {
        address[12] memory cold = [
            address(cases),
            address(challenges),
            address(first),
            address(last),
            address(escrow),
            address(seats),
            address(nodes),
            address(module),
            address(rounds),
            address(claims),
            address(rulings),
            address(faults)
        ];
        for (uint256 i; i < cold.length; ++i) vm.cool(cold[i]);
        vm.prank(sender);
        uint256 gas = gasleft();
        (bool ok,) = target.call(data);
        gas -= gasleft();
        assertTrue(ok, name);
        uint256 tokens;
        for (uint256 i; i < data.length; ++i) tokens += data[i] == 0 ? 1 : 4;
        uint256 floor_ = 21_000 + 10 * tokens;
        gas += 21_000 + 4 * tokens;
        if (floor_ > gas) gas = floor_;
        emit log_named_uint(name, gas);
        assertTrue(gas <= MOST, string.concat(name, ": at most 1 M gas"));
    }
}
