// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {OPG} from "../src/OPG.sol";
import {Cheats} from "./Cheats.sol";

contract OPGTest is Cheats {
    uint256 private constant KEY = 0xa11ce;
    address private immutable alice = vm.addr(KEY);
    address private constant BOB = address(0xb0b);
    OPG private opg;

    function setUp() public {
        vm.warp(1_800_000_000);
        address[] memory to = new address[](2);
        uint256[] memory amounts = new uint256[](2);
        (to[0], to[1]) = (alice, BOB);
        (amounts[0], amounts[1]) = (900_000_000e18, 100_000_000e18);
        opg = new OPG(to, amounts);
    }

    function testSupplyIsFixedAndHeld() public view {
        assertEq(opg.totalSupply(), 1e27, "supply");
        assertEq(opg.balanceOf(alice), 9e26, "alice");
        assertEq(keccak256(bytes(opg.name())), keccak256("OpenGradient"), "name");
        assertEq(keccak256(bytes(opg.symbol())), keccak256("OPG"), "symbol");
        assertEq(opg.decimals(), 18, "decimals");
    }

    function testConstructorRejectsOtherSupplies() public {
        address[] memory to = new address[](1);
        to[0] = alice;
        uint256[] memory amounts = new uint256[](1);
        amounts[0] = 1e27 - 1;
        vm.expectRevert(abi.encodeWithSelector(OPG.WrongSupply.selector, 1e27 - 1));
        new OPG(to, amounts);
        vm.expectRevert(OPG.LengthMismatch.selector);
        new OPG(to, new uint256[](2));
    }

    function testBurn() public {
        vm.prank(BOB);
        opg.burn(5);
        assertEq(opg.totalSupply(), 1e27 - 5, "supply");
    }

    function testPermit() public {
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(KEY, digest(keccak256(abi.encode(typeHash, alice, BOB, 7, 0, block.timestamp))));
        opg.permit(alice, BOB, 7, block.timestamp, v, r, s);
        assertEq(opg.allowance(alice, BOB), 7, "allowance");
    }

    function testTransferWithAuthorizationOnceWithAnyNonce(bytes32 nonce, uint88 value) public {
        (uint8 v, bytes32 r, bytes32 s) = authorize("Transfer", value, nonce);
        opg.transferWithAuthorization(alice, BOB, value, 0, block.timestamp + 1, nonce, v, r, s);
        assertEq(opg.balanceOf(BOB), 100_000_000e18 + uint256(value), "paid");
        assertTrue(opg.authorizationState(alice, nonce), "used");
        vm.expectRevert(abi.encodeWithSelector(ERC3009.ERC3009UsedAuthorization.selector, alice, nonce));
        opg.transferWithAuthorization(alice, BOB, value, 0, block.timestamp + 1, nonce, v, r, s);
    }

    function testReceiveWithAuthorizationOnlyByTheReceiver() public {
        (uint8 v, bytes32 r, bytes32 s) = authorize("Receive", 3, "n");
        vm.expectPartialRevert(bytes4(keccak256("ERC20InvalidReceiver(address)")));
        opg.receiveWithAuthorization(alice, BOB, 3, 0, block.timestamp + 1, "n", v, r, s);
        vm.prank(BOB);
        opg.receiveWithAuthorization(alice, BOB, 3, 0, block.timestamp + 1, "n", v, r, s);
        assertEq(opg.balanceOf(BOB), 100_000_000e18 + 3, "paid");
    }

    function testCancelAuthorization() public {
        bytes32 structHash = keccak256(
            abi.encode(keccak256("CancelAuthorization(address authorizer,bytes32 nonce)"), alice, bytes32("n"))
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(KEY, digest(structHash));
        opg.cancelAuthorization(alice, "n", v, r, s);
        (v, r, s) = authorize("Transfer", 1, "n");
        vm.expectPartialRevert(ERC3009.ERC3009UsedAuthorization.selector);
        opg.transferWithAuthorization(alice, BOB, 1, 0, block.timestamp + 1, "n", v, r, s);
    }

    function authorize(string memory kind, uint256 value, bytes32 nonce)
        private
        view
        returns (uint8 v, bytes32 r, bytes32 s)
    {
        bytes32 typeHash = keccak256(
            abi.encodePacked(
                kind,
                "WithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
            )
        );
        return vm.sign(
            KEY, digest(keccak256(abi.encode(typeHash, alice, BOB, value, uint256(0), block.timestamp + 1, nonce)))
        );
    }

    function digest(bytes32 structHash) private view returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", opg.DOMAIN_SEPARATOR(), structHash));
    }
}
