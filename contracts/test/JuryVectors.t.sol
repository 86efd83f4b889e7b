// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {BatchParameters} from "../src/interfaces/IBatches.sol";
import {CaseParameters, Party} from "../src/interfaces/ICases.sol";
import {IJury} from "../src/interfaces/IJury.sol";
import {Question} from "../src/interfaces/IReferee.sol";
import {SettlementDouble} from "./SettlementDouble.sol";
import {World} from "./World.sol";

/// @notice Compares the draw of juries with vectors that a script computes without the contracts. This contract stands for Cases.
contract JuryVectorsTest is World {
    uint48 private constant BATCH_BLOCK = 2000;
    uint64 private constant DOUBLE_EXIT_DELAY = 200;

    string private json;
    SettlementDouble private module;
    mapping(bytes32 caseId => mapping(address account => Party)) public partyOf;

    function setUp() public override {
        super.setUp();
        json = vm.readFile("test/vectors/draw.json");
    }

    function at(uint256 i, string memory field) private pure returns (string memory) {
        return string.concat(".juries[", vm.toString(i), "].", field);
    }

    function testJuriesEqualTheVectors() public {
        uint256 i;
        for (; vm.keyExistsJson(json, string.concat(".juries[", vm.toString(i), "]")); ++i) compare(i);
        assertTrue(i == 16, "all read");
    }

    function compare(uint256 i) private {
        BatchParameters memory none;
        module = new SettlementDouble(address(escrow), address(nodes), address(this), none);
        escrow.addModule(address(module));
        uint256 boundUntil = vm.parseJsonUint(json, at(i, "boundUntil"));
        vm.warp(boundUntil - DOUBLE_EXIT_DELAY - 1000);
        vm.roll(BATCH_BLOCK - 1);
        fill(i, boundUntil);
        bytes32 caseId = vm.parseJsonBytes32(json, at(i, "caseId"));
        name(caseId, vm.parseJsonAddressArray(json, at(i, "parties")), Party.Party);
        name(caseId, vm.parseJsonAddressArray(json, at(i, "challengers")), Party.Challenger);
        IJury jury = build(i);
        vm.roll(BATCH_BLOCK + 10);
        jury.ask(Question(caseId, 0, 0, BATCH_BLOCK, uint40(boundUntil)));
        vm.roll(BATCH_BLOCK + 12);
        vm.setBlockhash(BATCH_BLOCK + 11, vm.parseJsonBytes32(json, at(i, "blockHash")));
        jury.draw(caseId);
        address[] memory accounts = vm.parseJsonAddressArray(json, at(i, "drawn.accounts"));
        uint256[] memory numbers = vm.parseJsonUintArray(json, at(i, "drawn.seats"));
        assertEq(jury.jurorCount(caseId), numbers.length, "number of seats");
        for (uint256 k; k < numbers.length; ++k) {
            (uint256 seat,,) = jury.jurorAt(caseId, k);
            assertEq(seat, numbers[k], "seat");
            assertEq(seats.seatOf(address(module), seat).account, accounts[k], "account");
        }
    }

    function fill(uint256 i, uint256 boundUntil) private {
        address[] memory accounts = vm.parseJsonAddressArray(json, at(i, "places.accounts"));
        uint256[] memory stakes = vm.parseJsonUintArray(json, at(i, "places.stakes"));
        uint256[] memory untils = vm.parseJsonUintArray(json, at(i, "places.untils"));
        for (uint256 p; p < accounts.length; ++p) joinSeats(address(module), accounts[p], 1);
        // After the batch's block: the array before it does not change.
        vm.roll(BATCH_BLOCK);
        for (uint256 p; p < accounts.length; ++p) {
            if (stakes[p] < SEAT) module.punish(p + 1, SEAT - stakes[p]);
            if (untils[p] == 0) continue;
            vm.warp(untils[p] - DOUBLE_EXIT_DELAY);
            vm.prank(accounts[p]);
            seats.beginLeave(address(module), p + 1);
        }
        vm.warp(boundUntil - 100);
    }

    function name(bytes32 caseId, address[] memory accounts, Party party) private {
        for (uint256 k; k < accounts.length; ++k) partyOf[caseId][accounts[k]] = party;
    }

    function build(uint256 i) private returns (IJury) {
        bool isLast = vm.parseJsonBool(json, at(i, "isLast"));
        uint8 size = uint8(vm.parseJsonUint(json, at(i, "size")));
        uint8 minimum = uint8(vm.parseJsonUint(json, at(i, "minimum")));
        CaseParameters memory p =
            CaseParameters(10, 5, 5, isLast ? minimum : size, isLast ? size : 31, minimum, 20e18, 200_000);
        return IJury(vm.deployCode("Jury.sol:Jury", abi.encode(module, address(this), isLast, p)));
    }
}
