// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Draw} from "../src/libraries/Draw.sol";
import {TestModule} from "./Modules.sol";
import {World} from "./World.sol";

/// @notice Answers as EIP-2935's system contract: 32 bytes for a served block, a revert for others.
contract TestHistory {
    uint256 private immutable first;

    constructor(uint256 first_) {
        first = first_;
    }

    fallback() external {
        uint256 number = abi.decode(msg.data, (uint256));
        require(msg.data.length == 32 && number >= first && number < block.number);
        bytes32 result = keccak256(abi.encode("history", number));
        assembly ("memory-safe") {
            mstore(0, result)
            return(0, 32)
        }
    }
}

/// @notice Compares the draw with vectors that a script computes without the contracts.
contract DrawTest is World {
    uint256 private constant BATCH_BLOCK = 2000;

    string private json;
    TestModule private module;

    function setUp() public override {
        super.setUp();
        json = vm.readFile("test/vectors/draw.json");
        module = addTestModule(EXIT_DELAY);
    }

    function at(string memory list, uint256 i, string memory field) private pure returns (string memory) {
        return string.concat(".", list, "[", vm.toString(i), "].", field);
    }

    function has(string memory list, uint256 i) private view returns (bool) {
        return vm.keyExistsJson(json, string.concat(".", list, "[", vm.toString(i), "]"));
    }

    function testSeedsEqualTheVectors() public view {
        uint256 i;
        for (; has("seeds", i); ++i) {
            bytes32 seed = Draw.seed(
                vm.parseJsonBytes32(json, at("seeds", i, "blockHash")),
                vm.parseJsonBytes32(json, at("seeds", i, "id")),
                vm.parseJsonUint(json, at("seeds", i, "round"))
            );
            assertEq(seed, vm.parseJsonBytes32(json, at("seeds", i, "seed")), "seed");
        }
        assertTrue(i == 4, "all read");
    }

    function testPlacesEqualTheVectors() public view {
        uint256 i;
        for (; has("places", i); ++i) {
            uint256 place = Draw.place(
                vm.parseJsonBytes32(json, at("places", i, "seed")),
                vm.parseJsonUint(json, at("places", i, "attempt")),
                vm.parseJsonUint(json, at("places", i, "length"))
            );
            assertEq(place, vm.parseJsonUint(json, at("places", i, "place")), "place");
        }
        assertTrue(i == 21, "all read");
    }

    function testRatesEqualTheVectors() public view {
        uint256 i;
        for (; has("rates", i); ++i) {
            uint256 rate = Draw.rate(
                vm.parseJsonUint(json, at("rates", i, "auditClass")),
                vm.parseJsonUint(json, at("rates", i, "price")),
                vm.parseJsonUint(json, at("rates", i, "drawn")),
                vm.parseJsonUint(json, at("rates", i, "atRisk"))
            );
            assertEq(rate, vm.parseJsonUint(json, at("rates", i, "rate")), "rate");
        }
        assertTrue(i == 13, "all read");
    }

    function testAuditedLeavesEqualTheVectors() public view {
        uint256 i;
        for (; has("audited", i); ++i) {
            bool audited = Draw.isAudited(
                vm.parseJsonBytes32(json, at("audited", i, "seed")),
                vm.parseJsonAddress(json, at("audited", i, "account")),
                vm.parseJsonUint(json, at("audited", i, "index")),
                vm.parseJsonUint(json, at("audited", i, "rate"))
            );
            assertTrue(audited == vm.parseJsonBool(json, at("audited", i, "isAudited")), "audited");
        }
        assertTrue(i == 24, "all read");
    }

    function testRateIsBoundedAndGrowsWithThePrice(uint256 auditClass, uint256 price, uint256 k, uint256 risk)
        public
        pure
    {
        auditClass = bound(auditClass, 1, 10_000);
        price = bound(price, 0, type(uint128).max - 1);
        k = bound(k, 1, 4);
        risk = bound(risk, 0, type(uint128).max);
        uint256 rate = Draw.rate(auditClass, price, k, risk);
        assertTrue(rate <= Draw.ALWAYS && rate >= auditClass * Draw.ALWAYS / 10_000, "between class and 1");
        assertTrue(Draw.rate(auditClass, price + 1, k, risk) >= rate, "grows");
        assertEq(Draw.rate(0, price, k, risk), 0, "class 0");
    }

    // Whole draws -----------------------------------------------------------------------------------------------------------

    function testDrawsEqualTheVectors() public {
        uint256 i;
        for (; has("draws", i); ++i) {
            // Each draw has a module of its own.
            module = addTestModule(EXIT_DELAY);
            uint256 boundUntil = vm.parseJsonUint(json, at("draws", i, "boundUntil"));
            vm.warp(boundUntil - EXIT_DELAY - 1000);
            vm.roll(BATCH_BLOCK - 1);
            fill(i);
            vm.roll(BATCH_BLOCK);
            // Too young: joined in the batch's block or later.
            joinSeats(address(module), address(0xfeed), 3);
            leaveAndPunish(i);
            vm.roll(BATCH_BLOCK + 5);
            joinSeats(address(module), address(0xfeed), 2);
            compare(i, boundUntil);
        }
        assertTrue(i == 18, "all read");
    }

    function fill(uint256 i) private {
        address[] memory accounts = vm.parseJsonAddressArray(json, at("draws", i, "places.accounts"));
        address[] memory signers = vm.parseJsonAddressArray(json, at("draws", i, "places.signers"));
        for (uint256 p; p < accounts.length; ++p) {
            assertEq(joinSeats(address(module), accounts[p], 1), p + 1, "number of the seat");
            vm.prank(accounts[p]);
            nodes.setSigner(signers[p]);
        }
    }

    /// @dev After the batch's block: the array before it does not change, what is bound and staked does.
    function leaveAndPunish(uint256 i) private {
        address[] memory accounts = vm.parseJsonAddressArray(json, at("draws", i, "places.accounts"));
        uint256[] memory stakes = vm.parseJsonUintArray(json, at("draws", i, "places.stakes"));
        uint256[] memory untils = vm.parseJsonUintArray(json, at("draws", i, "places.untils"));
        for (uint256 p; p < accounts.length; ++p) {
            if (stakes[p] < SEAT) module.punish(p + 1, SEAT - stakes[p]);
            if (untils[p] == 0) continue;
            vm.warp(untils[p] - EXIT_DELAY);
            vm.prank(accounts[p]);
            seats.beginLeave(address(module), p + 1);
        }
    }

    function compare(uint256 i, uint256 boundUntil) private view {
        (address[] memory accounts, uint256[] memory numbers) = seats.draw(
            address(module),
            vm.parseJsonBytes32(json, at("draws", i, "seed")),
            BATCH_BLOCK,
            boundUntil,
            vm.parseJsonUint(json, at("draws", i, "count")),
            vm.parseJsonAddressArray(json, at("draws", i, "excluded"))
        );
        address[] memory expected = vm.parseJsonAddressArray(json, at("draws", i, "drawn.accounts"));
        uint256[] memory expectedSeats = vm.parseJsonUintArray(json, at("draws", i, "drawn.seats"));
        assertEq(accounts.length, expected.length, "number of accounts");
        assertEq(numbers.length, expected.length, "number of seats");
        for (uint256 a; a < accounts.length; ++a) {
            assertEq(accounts[a], expected[a], "account");
            assertEq(numbers[a], expectedSeats[a], "seat");
        }
    }

    /// @dev Joins and leaves as in the vectors' history; the array before each block has the vectors' seats.
    function testArraysOfPastBlocksEqualTheVectors() public {
        address account = address(0xa1);
        vm.roll(10);
        joinSeats(address(module), account, 2);
        vm.roll(11);
        joinSeats(address(module), account, 1);
        vm.roll(12);
        leave(account, 1);
        vm.roll(13);
        joinSeats(address(module), account, 1);
        vm.roll(14);
        leave(account, 4);
        joinSeats(address(module), account, 1);
        vm.roll(15);
        leave(account, 2);
        vm.roll(1000);
        uint256 i;
        for (; has("history.arrays", i); ++i) {
            uint256 before = vm.parseJsonUint(json, at("history.arrays", i, "before"));
            uint256[] memory expected = vm.parseJsonUintArray(json, at("history.arrays", i, "seats"));
            assertEq(seats.lengthBefore(address(module), before), expected.length, "length");
            for (uint256 p; p < expected.length; ++p) {
                assertEq(seats.seatBefore(address(module), p, before), expected[p], "seat");
            }
            assertEq(seats.seatBefore(address(module), expected.length, before), 0, "beyond the end");
        }
        assertTrue(i == 8, "all read");
        assertEq(seats.lengthOf(address(module)), 2, "length now");
    }

    function leave(address account, uint256 seat) private {
        vm.prank(account);
        seats.beginLeave(address(module), seat);
    }

    // Block hashes ----------------------------------------------------------------------------------------------------------

    function testReadsRecentHashesWithoutEip2935() public {
        vm.etch(Draw.HISTORY, "");
        vm.roll(10_000);
        vm.setBlockhash(9_999, "recent");
        assertEq(Draw.blockHash(9_999), "recent", "recent");
        assertEq(Draw.blockHash(9_000), 0, "old");
        assertEq(Draw.blockHash(10_000), 0, "now");
        assertEq(Draw.blockHash(10_001), 0, "future");
    }

    function testReadsOldHashesByEip2935() public {
        vm.roll(10_000);
        vm.etch(Draw.HISTORY, address(new TestHistory(10_000 - 8191)).code);
        assertEq(Draw.blockHash(2_000), keccak256(abi.encode("history", 2_000)), "served");
        assertEq(Draw.blockHash(1_808), 0, "too old: the contract reverts");
        assertEq(Draw.blockHash(10_000), 0, "now");
    }
}
